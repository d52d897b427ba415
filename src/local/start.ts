import { enableCompileCache } from 'node:module';
import { askedToEnd } from './asked-to-end.ts';
import { openDataFolder } from './data-folder.ts';
import { wrongNode } from './node-version.ts';
import { type Options, readOptions, usage } from './options.ts';
import { takenPorts } from './ports.ts';
import { type Rehearsal, startRehearsal } from './rehearsal.ts';
import { noRoom } from './room-left.ts';
import { tryThese } from './try-these.ts';

const began = performance.now();

/** A closed terminal takes nothing any more; there is still data to keep. */
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

const refuse = (problem: string): 1 => {
  console.error(problem);
  return 1;
};

const needs = ({ botPort, pagePort }: Options): Parameters<typeof takenPorts>[0] => [
  { port: botPort, wants: 'the bot', instead: 'npm start -- --port N' },
  { port: pagePort, wants: 'the chat page', instead: 'npm start -- --page N' },
];

const run = async (options: Options, ending: Promise<void>): Promise<number> => {
  const obstacle =
    (await takenPorts(needs(options))) ??
    (await openDataFolder(options.data, options.isFresh)) ??
    noRoom(options.data);
  if (obstacle) return refuse(obstacle);
  const rehearsal = await startRehearsal(options);
  const outcome = await Promise.race([
    rehearsal.ready.then(
      () => 'ready' as const,
      (error: Error) => error,
    ),
    ending.then(() => 'asked to end' as const),
  ]);
  if (outcome === 'ready') return keepUp(rehearsal, options, ending);
  await rehearsal.stop();
  return outcome === 'asked to end' ? 0 : refuse(outcome.message);
};

const keepUp = async (rehearsal: Rehearsal, options: Options, ending: Promise<void>): Promise<number> => {
  const { pagePort, botPort, data } = options;
  console.log(tryThese(pagePort, botPort, data, performance.now() - began));
  const outcome = await Promise.race([rehearsal.broken, ending]);
  console.log('\nEnding; keeping the data …');
  const full = noRoom(data);
  await rehearsal.stop();
  const problem = outcome ?? (full && `${full}\nWhat was recorded since it filled up may be lost.`);
  return problem ? refuse(problem) : 0;
};

const main = async (): Promise<number> => {
  const ending = askedToEnd();
  const read = readOptions(process.argv.slice(2), process.env);
  if (read.kind === 'help') {
    console.log(usage);
    return 0;
  }
  if (read.kind === 'refused') return refuse(`${read.problem}\n\n${usage}`);
  const wrong = wrongNode(process.versions.node);
  return wrong ? refuse(wrong) : run(read.options, ending);
};

enableCompileCache();
process.exitCode = await main();
