import type { Message, Reply } from '../../chat.ts';
import { type Act, mayDo, writeWhoMay } from '../../people/may-do.ts';
import type { Person } from '../../people/person.ts';
import { type NoticeShown, showNotice } from '../../show/notice.ts';
import type { Run } from '../command.ts';
import type { BotParts } from '../parts.ts';

/** Somebody who may do it asked. */
export type Asked = {
  readonly parts: BotParts;
  readonly person: Person;
  readonly message: Message;
  readonly signal: AbortSignal;
};

export const say = (shown: NoticeShown): Reply => ({ kind: 'say', shown: showNotice(shown) });

/** Only for those who may do `act`; everybody else is told who may. */
export const only =
  (act: Act, what: string, run: (asked: Asked) => Promise<Reply>): Run =>
  async (parts, message, signal) => {
    const { id, name, isGuest } = message.from;
    const person = id ? await parts.people.rememberPerson({ id, name, isGuest }, signal) : undefined;
    if (!person || !mayDo(person, act))
      return say({ title: 'That is not for everybody', says: [`${what} takes ${writeWhoMay(act)}.`] });
    return run({ parts, person, message, signal });
  };

/** The same, and nowhere else than in their own chat: it names people, or unpublished words. */
export const onlyPrivately = (act: Act, what: string, run: (asked: Asked) => Promise<Reply>): Run =>
  only(act, what, async (asked) =>
    asked.message.address.conversation.kind === 'personal'
      ? run(asked)
      : say({
          title: 'Please ask me in our personal chat',
          says: [`${what} is not for everybody who reads here.`],
        }),
  );
