import { setTimeout as wait } from 'node:timers/promises';
import { until } from '../test/teams/connector-process.ts';
import { createTalker } from '../test/teams/talker.ts';
import { mainProgram, startReplicas } from './replicas.ts';
import { percentile } from './report.ts';
import { chairs, chatOf, createWorld } from './world.ts';

const times = 30;

/** From an update request falling due (an officer's message goes out) to Teams accepting its card, with nothing else to do. */
export const benchIdle = async (): Promise<boolean> => {
  const world = await createWorld(1, 1);
  const replicas = await startReplicas({ program: mainProgram, count: 3, env: world.env, leadMs: 3_600_000 });
  const [officer] = world.officers;
  const [chair] = chairs;
  const took: number[] = [];
  for (let asked = 0; officer && asked < times; asked += 1) {
    await wait(2_500 + 500 * Math.random());
    const { port = 0 } = replicas.running()[asked % 3] ?? {};
    const teams = createTalker({
      endpoint: `http://127.0.0.1:${port}/api/messages`,
      connector: world.connector,
    });
    const before = (await world.connector.received(chatOf(chair))).length;
    const from = Date.now();
    await teams.person(officer).says('ask DA');
    const posted = await until(async () => (await world.connector.received(chatOf(chair)))[before], 20_000);
    took.push(posted.at - from);
  }
  await replicas.stop();
  await world.end();
  const p50 = percentile(took, 0.5);
  process.stdout.write(
    `${times} requests when idle: from due to accepted p50 ${p50} ms, p90 ${percentile(took, 0.9)} ms, max ${Math.max(...took)} ms\n`,
  );
  return p50 < 2_000;
};
