import { createTalker } from '../test/teams/talker.ts';
import type { Replicas } from './replicas.ts';
import { chair, type World } from './world.ts';

const thing = 'update:domestic-abuse:2026-27 Q4';
const words = { rating: 'at-risk', forecast: 'on-track', commentary: 'Recorded just before the end.' };

const teamsAt = (world: World, port: number) =>
  createTalker({ endpoint: `http://127.0.0.1:${port}/api/messages`, connector: world.connector });

/** An officer asks, and the chair's card stands in the chat. */
const ask = async (world: World, replicas: Replicas) => {
  const [first] = replicas.running();
  const [officer] = world.officers;
  if (!first || !officer) throw new Error('expected a replica and an officer');
  const teams = teamsAt(world, first.port);
  await teams.person(officer).says('ask DA');
  return teams.person(chair).hears(/Send update|Commentary/i, { milliseconds: 60_000 });
};

/**
 * A chair's update is recorded by a replica that is killed before it can edit the card; meanwhile the others are
 * stopped, so that nobody else can have done so. Says what was recorded; the checker looks for the edit.
 */
export const killBetweenRecordAndEdit = async (world: World, replicas: Replicas): Promise<string> => {
  const card = await ask(world, replicas);
  const [victim, ...others] = replicas.running();
  if (!victim) throw new Error('expected a replica');
  for (const other of others) replicas.pause(other);
  const answer = await teamsAt(world, victim.port).person(chair).presses(card, 'Send update', words);
  const killing = replicas.kill(victim);
  if (!JSON.stringify(answer.body).includes('Recorded'))
    throw new Error(`expected Recorded, got ${answer.text}`);
  const edits = (await world.connector.messages(card.conversation)).find(({ id }) => id === card.id)?.edits;
  process.stdout.write(`  killed after it recorded an update, the card edited ${edits} times by then\n`);
  for (const other of others) replicas.resume(other);
  await killing;
  return thing;
};
