import { pino } from 'pino';
import type { Heeded, Reply } from './chat.ts';
import { readConfig } from './config.ts';
import type { Timing } from './delivery/parts.ts';
import { joinBot } from './join.ts';
import { readFiles } from './read-files.ts';
import { createServer } from './server.ts';
import { preloadCards } from './show/draw.ts';
import { createTeams } from './teams/teams.ts';

/** A turn in flight has ended by 8 s, its connection is cut at 9 s, and nothing may take longer than this. */
const patienceMs = 9_700;

/** Says everything that keeps the bot from starting, and ends. */
const refuse = (problems: readonly string[]): never => {
  process.stderr.write(
    `The bot does not start:\n${problems.map((one) => `  ${one.replaceAll('\n', '\n  ')}`).join('\n')}\n`,
  );
  process.exit(1);
};

/**
 * The bot as a service: Teams on one side, storage on the other, until SIGTERM.
 * `timing`: where a test cannot wait as long as production does.
 */
export const serve = async (env: NodeJS.ProcessEnv, timing: Partial<Timing> = {}): Promise<void> => {
  const read = readConfig(env);
  if (read.kind === 'refused') return refuse(read.problems);
  const { config } = read;
  const files = readFiles(config);
  if (files.kind === 'refused') return refuse(files.problems);
  const log = pino({ base: null });

  // The bot needs Teams to deliver, and Teams needs the bot to hear: this is where the two meet.
  let hear = async (_heard: Heeded, _signal: AbortSignal): Promise<readonly Reply[]> => [];
  const teams = createTeams({
    identity: config.identity,
    isLocal: config.rehearsal !== undefined,
    hear: (heard, signal) => hear(heard, signal),
    log,
  });
  const joined = await joinBot({
    ...files,
    config,
    deliver: teams.deliver,
    reopen: teams.reopen,
    findMember: teams.findMember,
    timing,
    log,
  });
  hear = joined.hear;

  const server = createServer({
    port: config.port,
    host: config.host,
    receive: teams.receive,
    ready: joined.ready,
    routes: [
      {
        method: 'GET',
        path: '/export/:token',
        handle: ({ params, query }) => joined.exported(params.token ?? '', query.has('download')),
      },
    ],
    log,
  });
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), patienceMs).unref();
    await Promise.all([server.close(), joined.stop()]);
    await Promise.all([teams.settled(), joined.stop()]);
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);

  const port = await server
    .listen()
    .catch((error: NodeJS.ErrnoException) =>
      refuse([`PORT: expected a free port, got ${config.port} (${error.code})`]),
    );
  log.info({ port }, 'ready');
  joined.start();
  setImmediate(preloadCards);
};
