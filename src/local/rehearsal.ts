import { startAzurite } from './azurite.ts';
import { startBot } from './bot-process.ts';
import type { Child } from './child.ts';
import type { Options } from './options.ts';
import { startPlayground } from './playground.ts';
import { untilAnswering } from './until-answering.ts';

/** Everything that runs. */
export type Rehearsal = {
  /** Resolves when all of it answers; rejects with the first that ends before. */
  readonly ready: Promise<void>;
  /** Resolves with the sentence about the first process that ends by itself. */
  readonly broken: Promise<string>;
  /** The bot first, so that its last words are still kept; the storage emulator last. */
  readonly stop: () => Promise<void>;
};

/** All at once: the bot waits for its storage by itself. */
export const startRehearsal = async ({ botPort, pagePort, data }: Options): Promise<Rehearsal> => {
  const page = startPlayground(pagePort, botPort, data);
  const azurite = await startAzurite(data);
  const bot = startBot(botPort, azurite.connection, data);
  const ready = Promise.all([
    azurite.ready,
    untilAnswering(`http://127.0.0.1:${pagePort}/`, page),
    untilAnswering(`http://127.0.0.1:${botPort}/readyz`, bot),
  ]).then(() => undefined);
  return {
    ready,
    broken: Promise.race([page, azurite.child, bot].map(endOf)),
    stop: async () => {
      await Promise.all([page.stop(), bot.stop()]);
      await azurite.child.stop();
    },
  };
};

const endOf = async (child: Child): Promise<string> =>
  `The ${child.name} ended by itself (${await child.ended}). Its last words:\n${child.lastWords()}`;
