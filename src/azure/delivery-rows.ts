import type { Content, DeliveryRow, DeliveryState, Due, Recipient } from '../delivery/delivery.ts';
import { writeIdKey, writeKey } from './keys.ts';
import { optionalTextIn, type Row, textIn, timeIn, writeTime } from './rows.ts';

export type DeliveryKey = { readonly partitionKey: string; readonly rowKey: string };
export const deliveryKey = (partnership: string, ref: Pick<Due, 'month' | 'id'>): DeliveryKey => ({
  partitionKey: writeKey(partnership, ref.month),
  rowKey: writeIdKey(ref.id),
});

type Written = Omit<DeliveryRow, 'version'>;
const isOpen = (state: DeliveryState): boolean => state !== 'delivered' && state !== 'terminal';

/** A row that is only due as yet. */
export const freshRow = (due: Due, wakeAt: number): Written => ({
  ...due,
  state: 'made',
  owner: undefined,
  leaseUntil: 0,
  notBefore: 0,
  backOffMs: 0,
  unknowns: 0,
  trail: [],
  conversation: undefined,
  activity: undefined,
  reason: undefined,
  wakeAt,
});

/** The columns of a delivery. `stamp` tells its writer, after a lost reply, that the row is their own. */
export const writeDelivery = (row: Written, stamp: string): Record<string, string | number | boolean> => {
  const some = {
    owner: row.owner,
    conversation: row.conversation,
    activity: row.activity,
    reason: row.reason,
  };
  const given = Object.entries(some).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    month: row.month,
    id: row.id,
    thing: row.thing,
    recipient: JSON.stringify(row.recipient),
    content: JSON.stringify(row.content),
    dueAt: writeTime(row.dueAt),
    staleAt: writeTime(row.staleAt),
    state: row.state,
    isOpen: isOpen(row.state),
    leaseUntil: writeTime(row.leaseUntil),
    notBefore: writeTime(row.notBefore),
    backOffMs: row.backOffMs,
    unknowns: row.unknowns,
    trail: row.trail.join('\n'),
    wakeAt: writeTime(row.wakeAt),
    stamp,
    ...Object.fromEntries(given),
  };
};

export const readDelivery = (row: Row): DeliveryRow => ({
  month: textIn(row, 'month'),
  id: textIn(row, 'id'),
  thing: textIn(row, 'thing'),
  recipient: JSON.parse(textIn(row, 'recipient')) as Recipient,
  content: JSON.parse(textIn(row, 'content')) as Content,
  dueAt: timeIn(row, 'dueAt'),
  staleAt: timeIn(row, 'staleAt'),
  state: textIn(row, 'state') as DeliveryState,
  owner: optionalTextIn(row, 'owner'),
  leaseUntil: timeIn(row, 'leaseUntil'),
  notBefore: timeIn(row, 'notBefore'),
  backOffMs: Number(row.backOffMs),
  unknowns: Number(row.unknowns),
  trail: textIn(row, 'trail').split('\n').filter(Boolean),
  conversation: optionalTextIn(row, 'conversation'),
  activity: optionalTextIn(row, 'activity'),
  reason: optionalTextIn(row, 'reason'),
  wakeAt: timeIn(row, 'wakeAt'),
  version: row.etag,
});
