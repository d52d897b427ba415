import type { Day } from '../../calendar/london.ts';
import type { Address, Mentioned, Reply } from '../../chat.ts';
import type { Intent } from '../../people/intent.ts';
import type { Deed, Written } from '../../people/ledger.ts';
import { type Act, mayDo, writeWhoMay } from '../../people/may-do.ts';
import type { Roster } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import { writeEither } from '../../people/write-post.ts';
import { type ChoiceShown, showChoice } from '../../show/choice.ts';
import { type NoticeShown, showNotice } from '../../show/notice.ts';
import type { BotParts } from '../parts.ts';

/** Somebody asks for something to be done about people or places, by message or by a button pressed. */
export type Asking = {
  readonly parts: BotParts;
  readonly speaker: Person;
  readonly address: Address;
  readonly mentions: readonly Mentioned[];
  /** The bot stands among the words as if it were a person. */
  readonly namesBot?: boolean;
  /** Names this asking: the same one is carried out once. */
  readonly operation: string;
  readonly today: Day;
  /** A pressed card turns into what became of it. */
  readonly as: 'say' | 'replace';
  readonly signal: AbortSignal;
};

export const notice = ({ as }: Pick<Asking, 'as'>, shown: NoticeShown): Reply => ({
  kind: as,
  shown: showNotice(shown),
});

/** Nothing was done: always said, with what to do instead; a card that others may still press stays. */
export const refused = (title: string, ...says: readonly string[]): Reply => ({
  kind: 'say',
  shown: showNotice({ title, says }),
});

/** A button for each way to go on; `intents` come back as they are, under this asking. */
export const choice = (
  { as, operation }: Asking,
  shown: Omit<ChoiceShown, 'choices'>,
  intents: readonly { readonly title: string; readonly intent: Intent }[],
): Reply => ({
  kind: as,
  shown: showChoice({
    ...shown,
    choices: intents.map(({ title, intent }) => ({
      title,
      sent: { verb: 'people', operation, intent: JSON.stringify(intent) },
    })),
  }),
});

export const nameOf = ({ name }: Pick<Person, 'name'>): string => name || 'somebody I have not met yet';

/** Who may do this and who that is; undefined where the speaker may. */
export const barred = async (
  asking: Asking,
  act: Act,
  what: string,
  groups: readonly string[] = [],
): Promise<Reply | undefined> => {
  const { parts, speaker, signal } = asking;
  if (mayDo(speaker, act, groups)) return undefined;
  const officers = await parts.people.peopleWith('officer', undefined, signal);
  const chairs = await Promise.all(
    groups.map((group) => (act === 'hand over' ? parts.people.peopleWith('chair', group, signal) : [])),
  );
  const names = [...new Set([...officers, ...chairs.flat()].map(({ name }) => name))].filter(Boolean);
  return refused(
    'Nothing was changed',
    `${what} takes ${writeWhoMay(act)}.`,
    names.length > 0
      ? `Please ask ${writeEither(names)}.`
      : 'No officer has spoken to me yet. Whoever runs this service names the first officers in the setting BOT_OFFICERS.',
  );
};

/** What to write down, worked out from what stands now; or why nothing is. */
export type Decide = (roster: Roster) => readonly Deed[] | Reply;

const isReply = (decided: readonly Deed[] | Reply): decided is Reply => !Array.isArray(decided);

const tries = 4;

/** Decides on what stands and writes it down; decides anew where somebody was quicker. Gives what to say instead. */
export const writeDeeds = async (
  { parts, speaker, operation, signal }: Asking,
  decide: Decide,
): Promise<Reply | { readonly roster: Roster; readonly written: Exclude<Written, 'changed'> }> => {
  for (let tried = 0; tried < tries; tried += 1) {
    const roster = await parts.people.roster(signal, true);
    const deeds = decide(roster);
    if (isReply(deeds)) return deeds;
    const basedOn = roster.ledger.at(-1)?.number ?? 0;
    const at = parts.clock.now();
    const written = await parts.people.write({ deeds, by: speaker.key, at, operation, basedOn }, signal);
    if (written !== 'changed') return { roster, written };
  }
  return refused(
    'Nothing was changed',
    'Several people are changing this at the same time. Please try again.',
  );
};
