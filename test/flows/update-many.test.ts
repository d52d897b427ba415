import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { allAtOnce, type ManyChairs, readHistories, sent, startManyChairs } from './many-chairs.ts';

jest.setTimeout(90_000);

const groups = 40;
const together = 50;
let many: ManyChairs;

beforeAll(async () => {
  many = await startManyChairs(groups, together);
});
afterAll(() => many.end());

test('all chairs at once, every fifth pressing again: each is recorded once', async () => {
  const { bodies } = await allAtOnce(many);
  expect(bodies.length).toBeGreaterThan(groups);
  for (const body of bodies) expect(body).toMatch(/ecorded: Made-up aim/);
  const held = await readHistories(
    many,
    many.chairs.map((_, index) => many.priorityOf(index + 1)),
  );
  for (const [index, { history, latest }] of held.entries()) {
    expect(history).toHaveLength(1);
    expect(history).toEqual([latest]);
    expect(latest).toMatchObject({ version: 1, commentary: `Words of ${many.chairs[index]?.name}.` });
  }
});

test('fifty people on one priority: one is recorded, 49 get its words beside their own', async () => {
  const bodies = await Promise.all(
    many.deputies.map(async ({ id, name }, index) => {
      const activity = sent('domestic-abuse', `asked:da-${index}`, `Words of ${name}.`);
      return JSON.stringify((await many.teams.person({ id, name }).sends(activity)).body);
    }),
  );
  const [{ history, latest } = { history: [], latest: 'none' }] = await readHistories(many, [
    'domestic-abuse',
  ]);
  expect(history).toHaveLength(1);
  const first = typeof latest === 'object' ? latest.commentary : '';
  const late = bodies.filter((body) => body.includes('A newer update was recorded first'));
  expect(late).toHaveLength(together - 1);
  for (const [index, body] of bodies.entries()) {
    expect(body).toContain(first);
    expect(body).toContain(`Words of ${many.deputies[index]?.name}.`);
  }
});
