import type { TableClient } from '@azure/data-tables';
import type { Outstanding, Todos } from '../delivery/keeping.ts';
import { engineMs } from './deliveries.ts';
import { keyRange, writeKey } from './keys.ts';
import { readRows } from './rows.ts';
import { readTodo } from './status-rows.ts';
import { isMissing } from './storage-error.ts';

/** What recorded updates still ask for, from the partitions of the table `status` they were recorded in. */
export const createTodos = (
  table: TableClient,
  partnership: string,
  priorities: () => readonly string[],
): Todos => {
  const inPriority = async (priority: string): Promise<readonly Outstanding[]> => {
    const signal = AbortSignal.timeout(engineMs);
    const rows = await readRows(table, writeKey(partnership, priority), keyRange('todo'), signal);
    return rows.map(readTodo).map(({ id, thing }) => ({ id, thing, priority }));
  };
  return {
    outstanding: async () => (await Promise.all(priorities().map(inPriority))).flat(),
    settle: async ({ priority, id }) => {
      const options = { abortSignal: AbortSignal.timeout(engineMs) };
      const settling = table.deleteEntity(writeKey(partnership, priority), writeKey('todo', id), options);
      await settling.catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    },
  };
};
