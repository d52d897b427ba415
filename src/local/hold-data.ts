/**
 * Loaded into the storage emulator (`--import`): it holds the data for as long as that process lives,
 * so that two never write to one folder, whatever became of those who started them.
 */
import { createServer } from 'node:net';
import { holdAddress } from './data-folder.ts';

const address = holdAddress(process.env.BOT_DATA_FOLDER ?? '.local');
createServer()
  .on('error', (error) => {
    console.error(`${address}: expected to hold the data, got ${error.message}`);
    process.exit(1);
  })
  .listen(address)
  .unref();
