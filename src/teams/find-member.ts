import type { FindMember, Sender } from '../chat.ts';
import { type Cloud, isTrustedServiceUrl } from './cloud.ts';
import type { Connect } from './connector.ts';
import { untilAborted } from './deadline.ts';
import { field, textField } from './field.ts';
import { writeConversationId } from './read-address.ts';
import { readSender } from './read-people.ts';

type Far = { readonly cloud: Cloud; readonly connect: Connect; readonly connectorMs: number };

const tries = 2;

/**
 * Who somebody mentioned is: the channel's id belongs to this bot alone, the roster has the Entra id and says who is
 * a guest. Throws where the roster cannot be read, twice.
 */
export const createFindMember =
  ({ cloud, connect, connectorMs }: Far): FindMember =>
  async (address, channel, caller) => {
    if (!isTrustedServiceUrl(address.serviceUrl, cloud)) return undefined;
    const signal = AbortSignal.any([caller, AbortSignal.timeout(connectorMs)]);
    const conversation = writeConversationId({ ...address.conversation, thread: undefined });
    const look = async (): Promise<unknown> => {
      const { conversations } = await connect(address.serviceUrl, { signal, hasWritten: false });
      return untilAborted(conversations.getConversationMember(conversation, channel), signal);
    };
    for (let tried = 1; ; tried += 1)
      try {
        return readMember(await look());
      } catch (error) {
        if (field(error, 'statusCode') === 404) return undefined;
        if (tried === tries || signal.aborted)
          throw new Error(
            `teams/find-member: expected the roster, got ${field(error, 'statusCode') ?? 'no answer'}`,
          );
      }
  };

/** Teams' rosters call the Entra id `objectId`, the SDK's `aadObjectId`. */
const readMember = (member: unknown): Sender => {
  const sender = readSender(member);
  return { ...sender, id: sender.id ?? textField(member, 'objectId')?.toLowerCase() };
};
