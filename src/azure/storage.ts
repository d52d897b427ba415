import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import type { QueueClient } from '@azure/storage-queue';
import { type Access, isPlainOnLoopback, readIdentity } from './access.ts';
import { createHealth, type Health, type Readiness } from './health.ts';
import { isConflict, reasonOf } from './storage-error.ts';

const tableNames = [
  'status',
  'deliveries',
  'posts',
  'people',
  'conversations',
  'changes',
  'service',
  'drafts',
] as const;
type TableName = (typeof tableNames)[number];
const queueName = 'deliveries';

/** The client waits for ever by itself: one try may take this long, and there are at most two. */
const usualTryMs = 2_000;

export type Storage = {
  readonly table: (name: TableName) => TableClient;
  /** The queue's library is loaded when this is first called. */
  readonly queue: () => Promise<QueueClient>;
  /** Makes tables and queue where missing. Rejects when storage does not answer; call it again then. */
  readonly prepare: (signal: AbortSignal) => Promise<void>;
  readonly ready: () => Readiness;
  readonly health: Health;
};

type Policy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number];

type Reach = {
  readonly access: Access;
  readonly identity: TokenCredential | undefined;
  readonly health: Health;
  readonly tryMs: number;
};

/** Gives each try its deadline and tells `health` what came of it. */
const watched = (health: Health, tryMs: number): Policy => ({
  position: 'perRetry',
  policy: {
    name: 'watched',
    sendRequest: async (request, next) => {
      // Not the client's own time limit: its timer outlives a call that fails, and spares the body.
      const { abortSignal } = request;
      const limit = AbortSignal.timeout(tryMs);
      request.abortSignal = abortSignal ? AbortSignal.any([abortSignal as AbortSignal, limit]) : limit;
      try {
        const response = await next(request);
        if (response.status < 500 && response.status !== 403) health.answered();
        else health.failed(`status ${response.status}`);
        return response;
      } catch (error) {
        health.failed(reasonOf(error));
        throw error;
      } finally {
        if (abortSignal) request.abortSignal = abortSignal;
        else delete request.abortSignal;
      }
    },
  },
});

const tableOptions = ({ health, tryMs }: Reach, isPlain: boolean): TableServiceClientOptions => ({
  allowInsecureConnection: isPlain,
  retryOptions: { maxRetries: 1, retryDelayInMs: 100, maxRetryDelayInMs: 300 },
  additionalPolicies: [watched(health, tryMs)],
});

const createTable = (reach: Reach, name: string): TableClient => {
  const { access, identity } = reach;
  const isPlain = access.kind === 'connection string' && isPlainOnLoopback(access.value);
  const options = tableOptions(reach, isPlain);
  const client =
    access.kind === 'connection string'
      ? TableClient.fromConnectionString(access.value, name, options)
      : new TableClient(
          `https://${access.account}.table.core.windows.net`,
          name,
          required(identity),
          options,
        );
  client.pipeline.removePolicy({ name: 'logPolicy' });
  return client;
};

const createQueue = async ({ access, identity, tryMs }: Reach): Promise<QueueClient> => {
  const { QueueClient: Client } = await import('@azure/storage-queue');
  const retryOptions = { maxTries: 2, tryTimeoutInMs: tryMs, retryDelayInMs: 100, maxRetryDelayInMs: 300 };
  if (access.kind === 'connection string') return new Client(access.value, queueName, { retryOptions });
  const url = `https://${access.account}.queue.core.windows.net/${queueName}`;
  return new Client(url, required(identity), { retryOptions });
};

const required = (identity: TokenCredential | undefined): TokenCredential => {
  if (!identity) throw new Error('storage: expected an identity of this machine, got none');
  return identity;
};

/** A 409 says it is there already. */
const unlessThere = async (making: Promise<unknown>): Promise<void> => {
  await making.catch((error: unknown) => {
    if (!isConflict(error)) throw error;
  });
};

/**
 * Clients for one storage account. Nothing is asked of it before `prepare` or the first call.
 * `tryMs`: what one try of a call may take.
 */
export const createStorage = async (access: Access, tryMs = usualTryMs): Promise<Storage> => {
  const identity = access.kind === 'managed identity' ? await readIdentity(access.client) : undefined;
  const health = createHealth();
  const reach = { access, identity, health, tryMs };
  const tables = new Map(tableNames.map((name) => [name, createTable(reach, name)]));
  const table = (name: TableName): TableClient => tables.get(name) ?? createTable(reach, name);
  let queue: Promise<QueueClient> | undefined;
  const openQueue = (): Promise<QueueClient> => {
    queue ??= createQueue(reach);
    return queue;
  };
  const prepare = async (signal: AbortSignal): Promise<void> => {
    const making = tableNames.map((name) => unlessThere(table(name).createTable({ abortSignal: signal })));
    await Promise.all([
      ...making,
      unlessThere((await openQueue()).createIfNotExists({ abortSignal: signal })),
    ]);
    health.prepared();
  };
  return { table, queue: openQueue, prepare, ready: health.ready, health };
};
