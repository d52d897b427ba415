import type { TableClient } from '@azure/data-tables';
import type { Posts } from '../delivery/keeping.ts';
import { engineMs } from './deliveries.ts';
import { writeKey } from './keys.ts';
import { optionalTextIn, readRows, textIn } from './rows.ts';

const everything = { from: '!', before: '~' };

/** Cards that were posted, in the table `posts`, so that they can be edited later. */
export const createPosts = (table: TableClient, partnership: string): Posts => ({
  add: async ({ thing, conversation, activity, person }) => {
    const key = { partitionKey: writeKey(partnership, thing), rowKey: writeKey(conversation, activity) };
    const columns = { thing, conversation, activity, ...(person === undefined ? {} : { person }) };
    await table.upsertEntity({ ...key, ...columns }, 'Replace', {
      abortSignal: AbortSignal.timeout(engineMs),
    });
  },
  of: async (thing) => {
    const rows = await readRows(
      table,
      writeKey(partnership, thing),
      everything,
      AbortSignal.timeout(engineMs),
    );
    return rows.map((row) => ({
      thing: textIn(row, 'thing'),
      conversation: textIn(row, 'conversation'),
      activity: textIn(row, 'activity'),
      person: optionalTextIn(row, 'person'),
    }));
  },
});
