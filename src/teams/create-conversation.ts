import type { Address, Opened, Reopen } from '../chat.ts';
import { type Cloud, isTrustedServiceUrl } from './cloud.ts';
import type { Connect } from './connector.ts';
import { untilAborted } from './deadline.ts';
import { readFailure } from './failure.ts';
import { textField } from './field.ts';

type Far = { readonly cloud: Cloud; readonly connect: Connect; readonly connectorMs: number };

/** Teams wants the tenant twice, and answers 400 where the second is missing. */
const parametersOf = (address: Address, member: string) => ({
  isGroup: false,
  bot: { id: address.bot, name: '' },
  members: [{ id: member, name: '' }],
  tenantId: address.tenant ?? '',
  channelData: { tenant: { id: address.tenant ?? '' } },
});

/** Here a 404 is about the person: the bot's id of them names nobody any more. */
const readRefusal = (failed: Exclude<Opened, { kind: 'opened' }>): Opened =>
  failed.kind === 'unreachable' && failed.why === 'gone' ? { ...failed, why: 'left' } : failed;

/** Asks for the personal conversation with the member of an address, once, within `connectorMs`. */
export const createReopen =
  ({ cloud, connect, connectorMs }: Far): Reopen =>
  async (address, caller) => {
    const refused = (reason: string): Opened => ({ kind: 'refused', status: undefined, reason });
    if (!isTrustedServiceUrl(address.serviceUrl, cloud)) return refused('service URL not on the allow-list');
    if (address.member === undefined) return refused('nobody is known in this conversation');
    const call = { signal: AbortSignal.any([caller, AbortSignal.timeout(connectorMs)]), hasWritten: false };
    const parameters = parametersOf(address, address.member);
    try {
      const { conversations } = await connect(address.serviceUrl, call);
      const answer = await untilAborted(conversations.createConversation(parameters as never), call.signal);
      const conversation = textField(answer, 'id');
      return conversation ? { kind: 'opened', conversation } : refused('no conversation in the answer');
    } catch (error) {
      const { hasWritten, signal } = call;
      const failed = readFailure(error, { hasWritten, isLate: signal.aborted, isEdit: false });
      return failed.kind === 'accepted' ? refused('no conversation in the answer') : readRefusal(failed);
    }
  };
