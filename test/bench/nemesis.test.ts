import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { runDeliveries } from '../../bench/run.ts';

const program = fileURLToPath(new URL('../../bench/quick-replica.ts', import.meta.url));

/** The small sister of `npm run bench:delivery`: the same faults, kills, checker and promises. */
test('300 deliveries, every kind of fault, 10 kills: nothing lost, nothing doubled without a mark, no window broken', async () => {
  const { code, printed } = await runDeliveries({
    program,
    replicas: 3,
    duties: 5,
    people: 60,
    leadMs: 10_000,
    mostMs: 40_000,
    nemesis: { kills: 9, pauses: 5, everyMs: 900, seed: 7 },
  });
  expect({ code, printed }).toEqual({ code: 0, printed: expect.stringContaining('10 SIGKILLs') });
  for (const none of ['lost                   0', 'breaches of windows    0', 'recorded, not shown    0'])
    expect(printed).toContain(none);
}, 240_000);
