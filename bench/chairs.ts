/**
 * 200 chairs of 200 made-up groups send at once, every fifth press repeated up to four times, to the bot as it runs
 * for good on Azurite: `npm run bench:chairs`. Fails where anything is recorded twice or not at all.
 */
import { allAtOnce, readHistories, startManyChairs } from '../test/flows/many-chairs.ts';

const groups = Number(process.argv[2] ?? 200);
const many = await startManyChairs(groups, 0);
const from = performance.now();
const { bodies, unconfirmed } = await allAtOnce(many);
const tookMs = performance.now() - from;
const held = await readHistories(
  many,
  many.chairs.map((_, index) => many.priorityOf(index + 1)),
);
const once = held.filter(({ history }) => Array.isArray(history) && history.length === 1).length;
console.log(
  `${groups} chairs, ${bodies.length} presses in ${Math.round(tookMs)} ms; recorded once: ${once}; told to press again: ${unconfirmed}`,
);
await many.end();
process.exit(once === groups ? 0 : 1);
