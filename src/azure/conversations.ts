import type { TableClient } from '@azure/data-tables';
import type { Address, ConversationKind, Unreachable } from '../chat.ts';
import type { Conversations, Known } from '../delivery/conversations.ts';
import { keyRange, writeKey } from './keys.ts';
import { optionalTextIn, type Row, readRow, readRows, textIn, timeIn, writeTime } from './rows.ts';
import { isConflict, isMissing } from './storage-error.ts';

const placeKey = (conversation: string): string => writeKey('place', conversation);
const welcomeKey = (conversation: string): string => writeKey('welcome', conversation);
const personalKey = (person: string): string => writeKey('personal', person);
/** A conversation heard of this recently is not written again for being heard of. */
const freshMs = 60_000;

const columns = (known: Known): Record<string, string> => {
  const { address, person, unreachable } = known;
  const { conversation } = address;
  const some = {
    thread: conversation.thread,
    name: conversation.name,
    tenant: address.tenant,
    member: address.member,
    person,
    unreachableSince: unreachable && writeTime(unreachable.since),
    unreachableWhy: unreachable?.why,
  };
  const given = Object.entries(some).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    id: conversation.id,
    kind: conversation.kind,
    serviceUrl: address.serviceUrl,
    bot: address.bot,
    lastSeen: writeTime(known.lastSeen),
    ...Object.fromEntries(given),
  };
};

const readAddress = (row: Row): Address => ({
  conversation: {
    id: textIn(row, 'id'),
    kind: textIn(row, 'kind') as ConversationKind,
    thread: optionalTextIn(row, 'thread'),
    name: optionalTextIn(row, 'name'),
  },
  serviceUrl: textIn(row, 'serviceUrl'),
  tenant: optionalTextIn(row, 'tenant'),
  bot: textIn(row, 'bot'),
  member: optionalTextIn(row, 'member'),
});

const readKnown = (row: Row): Known => {
  const why = optionalTextIn(row, 'unreachableWhy') as Unreachable | undefined;
  return {
    address: readAddress(row),
    lastSeen: timeIn(row, 'lastSeen'),
    unreachable: why && { since: timeIn(row, 'unreachableSince'), why },
    person: optionalTextIn(row, 'person'),
  };
};

/** Whether nothing but the time would change. */
const isSame = (one: Known, other: Known): boolean => {
  const { lastSeen: _, ...before } = columns(one);
  const { lastSeen: __, ...after } = columns(other);
  return JSON.stringify(before) === JSON.stringify(after);
};

/** Coming back after this is a new arrival. */
const welcomedMs = 86_400_000;

/** Of several replicas that hear of one arrival, the one whose row stands greets. */
const claimWelcome =
  (table: TableClient, partition: string): Conversations['claimWelcome'] =>
  async (conversation, at, signal) => {
    const rowKey = welcomeKey(conversation);
    const row = { partitionKey: partition, rowKey, at: writeTime(at) };
    const before = await readRow(table, partition, rowKey, signal);
    if (before && Math.abs(at - timeIn(before, 'at')) < welcomedMs) return false;
    const options = { abortSignal: signal };
    const writing = before
      ? table.updateEntity(row, 'Replace', { ...options, etag: before.etag })
      : table.createEntity(row, options);
    return writing.then(
      () => true,
      (error: unknown) => {
        if (isConflict(error)) return false;
        throw error;
      },
    );
  };

/** Conversations in the table `conversations`; a person's row points at their personal conversation. */
export const createConversations = (table: TableClient, partnership: string): Conversations => {
  const partition = writeKey(partnership);
  const put = async (rowKey: string, row: Record<string, string>, signal: AbortSignal): Promise<void> => {
    await table.upsertEntity({ partitionKey: partition, rowKey, ...row }, 'Replace', { abortSignal: signal });
  };
  const find: Conversations['find'] = async (conversation, signal) => {
    const row = await readRow(table, partition, placeKey(conversation), signal);
    return row && readKnown(row);
  };
  /** The place first: a pointer to a place that is not there would be nobody's. */
  const keep = async (known: Known, signal: AbortSignal): Promise<void> => {
    const { id, kind } = known.address.conversation;
    await put(placeKey(id), columns(known), signal);
    if (kind === 'personal' && known.person) await put(personalKey(known.person), { id }, signal);
  };
  const forget = async (rowKey: string, signal: AbortSignal): Promise<void> => {
    await table.deleteEntity(partition, rowKey, { abortSignal: signal }).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  };
  return {
    remember: async (address, person, at, signal) => {
      const known = { address, lastSeen: at, unreachable: undefined, person };
      const before = await find(address.conversation.id, signal);
      if (before && isSame(before, known) && Math.abs(at - before.lastSeen) < freshMs) return;
      await keep(known, signal);
    },
    moved: async (before, conversation, signal) => {
      const { address } = before;
      const now = { ...address.conversation, id: conversation };
      await keep({ ...before, unreachable: undefined, address: { ...address, conversation: now } }, signal);
      const { id } = address.conversation;
      if (id !== conversation) await forget(placeKey(id), signal);
    },
    find,
    personal: async (person, signal) => {
      const row = await readRow(table, partition, personalKey(person), signal);
      return row && find(textIn(row, 'id'), signal);
    },
    markUnreachable: async (conversation, why, at, signal) => {
      const row = { unreachableSince: writeTime(at), unreachableWhy: why };
      const merge = { partitionKey: partition, rowKey: placeKey(conversation), ...row };
      await table.updateEntity(merge, 'Merge', { abortSignal: signal, etag: '*' }).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    },
    claimWelcome: claimWelcome(table, partition),
    unreachable: async (signal) => {
      const rows = await readRows(table, partition, keyRange('place'), signal);
      return rows.map(readKnown).filter((known) => known.unreachable !== undefined);
    },
  };
};
