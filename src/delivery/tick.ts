import { editDeliveries } from './due-deliveries.ts';
import type { Make } from './make.ts';
import { type Parts, soon } from './parts.ts';

/** Makes rows for everything whose time has come, and for what recorded updates still ask for. */
export const tick = async ({ clock, due, posts, todos }: Parts, make: Make): Promise<void> => {
  const now = clock.now();
  await make(await due(now, soon()));
  for (const todo of await todos.outstanding()) {
    const today = new Date(now).toISOString().slice(0, 10);
    await make(editDeliveries(todo, await posts.of(todo.thing), today, now));
    await todos.settle(todo);
  }
};

const most = 200;

/** Gives rows that lost their message, or whose holder ended, a new message. */
export const sweep = async ({ clock, queue, store, timing }: Parts): Promise<number> => {
  const rows = await store.overdue(clock.real(), most);
  let count = 0;
  for (const row of rows) {
    const held = await store.write({ ...row, wakeAt: clock.real() + timing.graceMs });
    if (held === 'lost') continue;
    await queue.put({ month: row.month, id: row.id }, 0);
    count += 1;
  }
  return count;
};
