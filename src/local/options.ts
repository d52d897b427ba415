import { parseArgs } from 'node:util';

/** What `npm start` and `npm run talk` can be told. Ports of 127.0.0.1; `data` is a folder. */
export type Options = {
  readonly botPort: number;
  readonly pagePort: number;
  readonly data: string;
  readonly isFresh: boolean;
};

export type OptionsRead =
  | { readonly kind: 'read'; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly problem: string };

export const usage = `npm start -- [options]     everything on this machine: storage, the bot, a chat page
npm run talk -- [options]  the same bot in the terminal

  --fresh       forget what earlier rehearsals recorded
  --port N      port of the bot (3978, or PORT)
  --page N      port of the chat page (56150)
  --data DIR    folder that keeps the rehearsal's data (.local)
  --help        this`;

const flags = {
  fresh: { type: 'boolean', default: false },
  port: { type: 'string' },
  page: { type: 'string' },
  data: { type: 'string', default: '.local' },
  help: { type: 'boolean', default: false },
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the command line after the script's name. */
export const readOptions = (words: readonly string[], env: Environment): OptionsRead => {
  try {
    const { values } = parseArgs({ args: [...words], options: flags });
    if (values.help) return { kind: 'help' };
    const botPort = readPort('--port', values.port ?? env.PORT ?? '3978');
    const pagePort = readPort('--page', values.page ?? '56150');
    return { kind: 'read', options: { botPort, pagePort, data: values.data, isFresh: values.fresh } };
  } catch (error) {
    return { kind: 'refused', problem: error instanceof Error ? error.message : String(error) };
  }
};

const readPort = (flag: string, text: string): number => {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${flag}: expected a port from 1 to 65535, got "${text}"`);
};
