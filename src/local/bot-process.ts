import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Child, startChild } from './child.ts';
import { robin } from './robin.ts';

/** The bot as `npm run serve` runs it, as a rehearsal: no tokens, a clock that can be moved, demo people. */
export const startBot = (port: number, connection: string, data: string): Child =>
  startChild({
    name: 'bot',
    script: fileURLToPath(new URL('../main.ts', import.meta.url)),
    words: [],
    env: {
      PORT: `${port}`,
      BOT_LOCAL: '1',
      BOT_OFFICERS: process.env.BOT_OFFICERS || robin.id,
      AZURE_STORAGE_CONNECTION_STRING: connection,
    },
    log: join(data, 'bot.log'),
  });
