import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { destination, pino } from 'pino';
import { readConfig } from '../config.ts';
import { joinBot } from '../join.ts';
import { readFiles } from '../read-files.ts';
import { type Azurite, startAzurite } from './azurite.ts';
import { converse } from './converse.ts';
import { openDataFolder } from './data-folder.ts';
import { type Options, readOptions, usage } from './options.ts';
import { robin } from './robin.ts';
import { createTerminal } from './terminal.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** The storage emulator; none where another rehearsal has the data. */
const openStorage = async ({ data, isFresh }: Options): Promise<Azurite | undefined> => {
  const obstacle = await openDataFolder(data, isFresh);
  if (obstacle === undefined) return startAzurite(data);
  print(`${obstacle}\nUntil then: answers from the reports only, and nothing can be recorded.\n`);
  return undefined;
};

/** Nothing listens there: every storage call is refused at once. */
const nowhere =
  'DefaultEndpointsProtocol=http;AccountName=none;AccountKey=bm9uZQ==;TableEndpoint=http://127.0.0.1:1/none;QueueEndpoint=http://127.0.0.1:1/none;';

/** What the bot starts from, or every reason why it does not. */
const readParts = (connection: string | undefined) => {
  const read = readConfig({
    ...process.env,
    BOT_LOCAL: '1',
    BOT_OFFICERS: process.env.BOT_OFFICERS || robin.id,
    AZURE_STORAGE_CONNECTION_STRING: connection ?? nowhere,
  });
  if (read.kind === 'refused') return read;
  const files = readFiles(read.config);
  return files.kind === 'refused' ? files : { ...files, config: read.config };
};

const talk = async (options: Options): Promise<number> => {
  mkdirSync(options.data, { recursive: true });
  const storage = await openStorage(options);
  try {
    const parts = readParts(storage?.connection);
    if (parts.kind === 'refused') {
      console.error(parts.problems.join('\n'));
      return 1;
    }
    await storage?.ready;
    const log = pino({ base: null }, destination(join(options.data, 'talk.log')));
    const terminal = createTerminal({ hear: (...heard) => joined.hear(...heard), print });
    const joined = await joinBot({ ...parts, deliver: terminal.deliver, log });
    if (storage) joined.start();
    print(
      `Rehearsal: not real. You are ${robin.name}. Type a question, or a button's number; Ctrl-D ends.\n`,
    );
    await converse(terminal, print);
    await joined.stop();
    return 0;
  } finally {
    await storage?.child.stop();
  }
};

const main = async (): Promise<number> => {
  const read = readOptions(process.argv.slice(2), process.env);
  if (read.kind === 'read') return talk(read.options);
  print(read.kind === 'help' ? usage : `${read.problem}\n\n${usage}`);
  return read.kind === 'help' ? 0 : 1;
};

process.exit(await main());
