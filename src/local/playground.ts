import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Child, startChild } from './child.ts';

/** The chat page: the Microsoft 365 Agents Playground, as Teams, with our demo people in it. */
export const startPlayground = (page: number, bot: number, data: string): Child =>
  startChild({
    name: 'chat page (Agents Playground)',
    script: createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js'),
    words: [
      ...['start', '-e', `http://127.0.0.1:${bot}/api/messages`, '-c', 'msteams', '-p', `${page}`],
      ...['--service-url', `http://127.0.0.1:${page}/_connector`, '--disable-telemetry'],
    ],
    env: {
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: fileURLToPath(new URL('./playground.yml', import.meta.url)),
      M365_AGENTS_PLAYGROUND_LOGFILE: join(data, 'page-requests.log'),
    },
    log: join(data, 'page.log'),
  });
