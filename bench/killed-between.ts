import { until } from '../test/teams/connector-process.ts';
import type { Said } from '../test/teams/said.ts';
import { createTalker } from '../test/teams/talker.ts';
import type { Replicas } from './replicas.ts';
import { chairs, type World } from './world.ts';

const thing = 'update:domestic-abuse:2026-27 Q4';
const words = { rating: 'on-track', forecast: 'on-track', commentary: 'Recorded just before the end.' };

const teamsAt = (world: World, port: number) =>
  createTalker({ endpoint: `http://127.0.0.1:${port}/api/messages`, connector: world.connector });

/** An officer asks, and a card stands with each of the chairs. */
const ask = async (world: World, replicas: Replicas): Promise<readonly Said[]> => {
  const [first] = replicas.running();
  const [officer] = world.officers;
  if (!first || !officer) throw new Error('expected a replica and an officer');
  const teams = teamsAt(world, first.port);
  // Just started on a busy machine the bot may say that it could not: then it is asked again, as a person would.
  await until(async () => {
    const { text } = await teams.person(officer).says('ask DA');
    return chairs.every(({ name }) => text.includes(name));
  }, 240_000);
  const card = /Send update|Commentary/i;
  return Promise.all(chairs.map((chair) => teams.person(chair).hears(card, { milliseconds: 240_000 })));
};

/**
 * One of two chairs sends an update to a replica that is killed before it can edit the other's card; meanwhile the
 * other replicas are stopped, so that none of them can have done so. Says what was recorded; the checker looks for
 * the edit.
 */
export const killBetweenRecordAndEdit = async (world: World, replicas: Replicas): Promise<string> => {
  const [card, other] = await ask(world, replicas);
  const [victim, ...others] = replicas.running();
  if (!victim || !card || !other) throw new Error('expected two cards and a replica');
  for (const one of others) replicas.pause(one);
  const teams = teamsAt(world, victim.port);
  const answer = await teams.person(chairs[0]).presses(card, 'Send update', words);
  const killing = replicas.kill(victim);
  if (!JSON.stringify(answer.body).includes('Recorded: '))
    throw new Error(`expected Recorded, got ${JSON.stringify(answer.body)}`);
  const edits = (await teams.now(other))?.edits;
  process.stdout.write(
    `  killed once it had recorded an update; the other card was edited ${edits} times by then\n`,
  );
  for (const one of others) replicas.resume(one);
  await killing;
  return thing;
};
