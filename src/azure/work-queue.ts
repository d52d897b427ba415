import type { QueueClient } from '@azure/storage-queue';
import type { DeliveryRef } from '../delivery/delivery.ts';
import type { Taken, WorkQueue } from '../delivery/keeping.ts';
import { engineMs } from './deliveries.ts';
import type { Storage } from './storage.ts';
import { isMissing, reasonOf } from './storage-error.ts';

/** Base64, since a message travels as XML. */
const writeRef = ({ month, id }: DeliveryRef): string =>
  Buffer.from(JSON.stringify({ month, id })).toString('base64');

/** A message that is not ours names no row; it is finished like one whose row is gone. */
const readRef = (text: string): DeliveryRef => {
  try {
    const { month, id } = JSON.parse(Buffer.from(text, 'base64').toString()) as Record<string, unknown>;
    return { month: String(month), id: String(id) };
  } catch {
    return { month: 'none', id: 'none' };
  }
};

type Handle = { readonly message: string; receipt: string };
const seconds = (milliseconds: number): number =>
  Math.min(7 * 86_400 - 1, Math.max(0, Math.ceil(milliseconds / 1_000)));

/** A message that is gone, or that somebody else has taken since, is no longer ours to end. */
const unlessGone = async (ending: Promise<unknown>): Promise<void> => {
  await ending.catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
};

type Ask = <Answer>(
  call: (client: QueueClient, options: { readonly abortSignal: AbortSignal }) => Promise<Answer>,
) => Promise<Answer>;

/** Calls with a deadline each; what the queue answers counts for readiness as the tables' answers do. */
const createAsk =
  ({ queue, health }: Pick<Storage, 'queue' | 'health'>): Ask =>
  async (call) => {
    try {
      const answer = await call(await queue(), { abortSignal: AbortSignal.timeout(engineMs) });
      health.answered();
      return answer;
    } catch (error) {
      if (!isMissing(error)) health.failed(reasonOf(error));
      throw error;
    }
  };

const handleOf = (taken: Taken): Handle => taken.handle as Handle;

/** The queue `deliveries`. */
export const createWorkQueue = (storage: Pick<Storage, 'queue' | 'health'>): WorkQueue => {
  const ask = createAsk(storage);
  return {
    put: async (ref, afterMs) => {
      const delay = { visibilityTimeout: seconds(afterMs), messageTimeToLive: -1 };
      await ask((client, options) => client.sendMessage(writeRef(ref), { ...options, ...delay }));
    },
    take: async (most, hiddenForMs) => {
      const size = { numberOfMessages: Math.min(32, most), visibilityTimeout: seconds(hiddenForMs) };
      const { receivedMessageItems } = await ask((client, options) =>
        client.receiveMessages({ ...options, ...size }),
      );
      return receivedMessageItems.map((item) => ({
        ref: readRef(item.messageText),
        handle: { message: item.messageId, receipt: item.popReceipt },
        times: item.dequeueCount,
      }));
    },
    finish: async (taken) => {
      const { message, receipt } = handleOf(taken);
      await unlessGone(ask((client, options) => client.deleteMessage(message, receipt, options)));
    },
    postpone: async (taken, afterMs) => {
      const { message, receipt } = handleOf(taken);
      const text = writeRef(taken.ref);
      await unlessGone(
        ask((client, options) => client.updateMessage(message, receipt, text, seconds(afterMs), options)),
      );
    },
  };
};
