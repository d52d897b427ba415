import { setTimeout as wait } from 'node:timers/promises';
import { odata } from '@azure/data-tables';
import type { Storage } from '../src/azure/storage.ts';

const count = async (storage: Storage, filter: string | undefined): Promise<number> => {
  const options = { queryOptions: { select: ['state'], ...(filter === undefined ? {} : { filter }) } };
  let found = 0;
  for await (const _ of storage.table('deliveries').listEntities(options)) found += 1;
  return found;
};

/** Resolves once at least `due` rows stand and none of them is open; rejects after `mostMs`. */
export const untilEnded = async (storage: Storage, due: number, mostMs: number): Promise<void> => {
  const deadline = Date.now() + mostMs;
  for (;;) {
    const open = await count(storage, odata`isOpen eq ${true}`);
    const all = await count(storage, undefined);
    if (open === 0 && all >= due) return;
    if (Date.now() > deadline) return;
    if (process.stdout.isTTY) process.stdout.write(`\r  ${all - open} of ${due} ended `);
    await wait(Math.min(5_000, 200 + open * 5));
  }
};
