import type { Reply } from '../../chat.ts';
import type { Intent, Which } from '../../people/intent.ts';
import type { Person } from '../../people/person.ts';
import { type NearMiss, readNearMiss } from '../../people/read-near-miss.ts';
import { readSpan } from '../../people/read-span.ts';
import { writePost, writeSpan } from '../../people/write-post.ts';
import type { CommandFamily } from '../command.ts';
import { type Asking, barred, choice, nameOf, refused } from './asking.ts';
import { askedIn, attend } from './attend.ts';
import { shortOf } from './bodies.ts';
import { isForAll } from './name-person.ts';
import { readBodies } from './said-bodies.ts';
import { readDays, type SpanRead } from './span.ts';
import { findWhom } from './whom.ts';

const examples =
  'I know: make @person chair of SOCP from 1 December · @person is no longer chair of SOCP · hand over SOCP to @person.';
const nothing = refused('Nothing was changed', `I did not understand that. ${examples}`);

type Offer = { readonly title: string; readonly intent: Intent };
type Days = Extract<SpanRead, { kind: 'span' }>;

const offerOf = (asking: Asking, miss: NearMiss, person: Person, which: Which, days: Days): Offer => {
  const whom = { kind: 'known', key: person.key } as const;
  const { role } = miss;
  const group = which.kind === 'known' ? shortOf(asking.parts.book(), which.id) : undefined;
  const post = writePost(role, group);
  if (miss.kind === 'end')
    return {
      title: `${nameOf(person)} is no longer ${post}`,
      intent: { kind: 'end', whom, role, which, span: { ...days.certain, until: undefined } },
    };
  const title = `Make ${nameOf(person)} ${post} ${writeSpan(days, asking.today)}`.trim();
  return { title, intent: { kind: 'name', whom, role, which, span: days.certain } };
};

const whiches = ({ parts }: Asking, { role, words }: NearMiss): readonly Which[] => {
  if (isForAll(role)) return [{ kind: 'unsaid' }];
  const { named } = readBodies(parts.book(), words);
  const known = named.map(({ id }) => ({ kind: 'known', id }) as const);
  return known.length > 0 ? known : [{ kind: 'unsaid' }];
};

/** Offers what may have been meant: a sentence of somebody and a role must never read as if it were done. */
const offer = async (asking: Asking, miss: NearMiss): Promise<Reply> => {
  const refusal = await barred(asking, 'name people', 'Naming people');
  if (refusal) return refusal;
  if (miss.kind === undefined) return nothing;
  const days = readDays(readSpan(miss.words).span, asking.today);
  if (days.kind === 'wrong') return refused('Nothing was changed', days.says, examples);
  const found = await findWhom(asking, { kind: 'mentioned', index: miss.whom }, () => {
    throw new Error('near miss: a mention is one person, expected no choice of several');
  });
  if (found.kind === 'reply') return found.reply;
  const offers = whiches(asking, miss).map((which) => offerOf(asking, miss, found.person, which, days));
  return choice(
    asking,
    {
      asks: 'Nothing was changed – did you mean:',
      says: ['I did not understand all of it. A button does what it says and no more.'],
    },
    offers,
  );
};

/** Last of all families: what none of them understands. */
export const nearMissCommands: CommandFamily = {
  read: ({ text, mentions }) => {
    const miss = readNearMiss(
      text,
      mentions.map(({ name }) => name),
    );
    return (
      miss &&
      ((parts, message, signal) =>
        attend(
          parts,
          message,
          (asking) => offer(asking, miss),
          { ...askedIn(message), isRead: true },
          signal,
        ))
    );
  },
  presses: {},
};
