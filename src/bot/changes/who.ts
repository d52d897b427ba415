import type { Suggestion } from '../../answer/answer.ts';
import type { Reply, Sender } from '../../chat.ts';
import { mayDo, writeWhoMay } from '../../people/may-do.ts';
import type { Person } from '../../people/person.ts';
import { showNotice } from '../../show/notice.ts';
import type { BotParts } from '../parts.ts';

export const say = (
  title: string,
  says: readonly string[],
  theirWords?: string,
  next: readonly Suggestion[] = [],
): Reply => ({ kind: 'say', shown: showNotice({ title, says, theirWords, next }) });

const order = /^(?:please )?(?:record|add|move|cancel|confirm|correct|take|undo|use|keep|set|make|put)\b/i;

/** "CSVG now meets monthly" may have been meant to ask whether it is so; "move …" cannot. */
export const asQuestion = (words: string): readonly Suggestion[] =>
  order.test(words) ? [] : [{ title: 'I meant to ask', asks: `${words.replace(/[.!\s]+$/, '')}?` }];

/** Who is asking, if the chat says so. Rejects where storage can't be read. */
export const recognised = async (
  { people }: Pick<BotParts, 'people'>,
  { id, name, isGuest }: Sender,
  signal: AbortSignal,
): Promise<Person | undefined> => (id ? people.rememberPerson({ id, name, isGuest }, signal) : undefined);

/** The officer who is asking, or what to say to anybody else. */
export const officer = async (
  parts: BotParts,
  from: Sender,
  words: string,
  signal: AbortSignal,
): Promise<Person | Reply> => {
  const person = await recognised(parts, from, signal).catch((error: unknown) => {
    parts.warn('somebody who wants to change something could not be recognised', error);
    return 'unread' as const;
  });
  if (person === 'unread')
    return say(
      'Nothing was changed',
      ['The partnership’s records did not answer in time. Your words are here: send them again.'],
      words,
    );
  if (person && mayDo(person, 'change register')) return person;
  return say(
    'Nothing was changed',
    [`Changing the partnership’s records takes ${writeWhoMay('change register')}. Ask one of them to do it.`],
    words,
    asQuestion(words),
  );
};

export const isReply = (found: Person | Reply): found is Reply => 'kind' in found;
