import type { AskedAspect } from '../question/asked-aspect.ts';
import type { Suggestion } from './answer.ts';
import { fullName, type Held, shortName } from './knowledge.ts';

type Next = readonly [title: string, asks: (short: string) => string, aspect: AskedAspect];

const ofPriority: readonly Next[] = [
  ['Who leads?', (short) => `Who leads on ${short}?`, 'lead'],
  ['Status', (short) => `What is the status of ${short}?`, 'status'],
  ['What does it cover?', (short) => `What does ${short} cover?`, 'about'],
  ['Figures', (short) => `What figures are there on ${short}?`, 'figures'],
];
const ofGroup: readonly Next[] = [
  ['Which priority?', (short) => `Which priority does ${short} deliver?`, 'group'],
  ['How often does it meet?', (short) => `How often does ${short} meet?`, 'meets'],
  ['What does it do?', (short) => `What does ${short} do?`, 'about'],
];
const ofGrant: readonly Next[] = [
  ['When is it due?', (short) => `When are the deadlines of ${short}?`, 'deadline'],
  ['How much?', (short) => `How much is ${short}?`, 'amount'],
  ['Stages', (short) => `What are the stages of ${short}?`, 'stages'],
  ['Criteria', (short) => `What are the criteria of ${short}?`, 'criteria'],
];
const ofDated: readonly Next[] = [
  ['What was recommended?', (short) => `What was recommended in ${short}?`, 'recommended'],
  ['What was decided?', (short) => `What was decided about ${short}?`, 'decided'],
  ['What is it about?', (short) => `What is ${short} about?`, 'about'],
];

const general: readonly Suggestion[] = [
  { title: 'Status of all priorities', asks: 'Status of all priorities' },
  { title: 'What is due next?', asks: 'What is due next?' },
  { title: 'List the priorities', asks: 'List the priorities' },
];

/** Two or three things people ask next, never what was just answered. */
export const nextQuestions = (
  subject: string | undefined,
  aspect: AskedAspect | undefined,
  known: Held,
): readonly Suggestion[] => {
  const entry = subject === undefined ? undefined : known.index.get(subject);
  const nexts: Partial<Record<NonNullable<typeof entry>['kind'], readonly Next[]>> = {
    priority: ofPriority,
    group: ofGroup,
    grant: ofGrant,
    plan: ofDated,
    report: ofDated,
    meeting: ofDated,
  };
  const mine = (entry && nexts[entry.kind]) ?? [];
  const own = mine
    .filter(([, , other]) => other !== aspect)
    .slice(0, 2)
    .map(([title, asks]) => ({ title, asks: asks(shortName(known, subject ?? '')) }));
  const others = general.filter(({ asks }) => !(subject === 'overview' && asks.startsWith('Status')));
  return [...own, ...others].slice(0, 3);
};

/** The candidates of a choice as buttons: each asks the same of one of them. */
export const choiceButtons = (
  candidates: readonly string[],
  aspect: AskedAspect | undefined,
  known: Held,
): readonly Suggestion[] =>
  candidates.map((id) => ({
    title: fullName(known, id),
    asks:
      aspect && aspect !== 'about'
        ? `${asksOf[aspect] ?? ''} ${fullName(known, id)}`.trim()
        : `What is ${fullName(known, id)}?`,
  }));

const asksOf: Partial<Record<AskedAspect, string>> = {
  status: 'Status of',
  lead: 'Who leads on',
  group: 'Which group delivers',
  deadline: 'When is the deadline for',
  dates: 'When was',
  amount: 'How much is',
  meets: 'How often does it meet:',
  'sign-off': 'Who signed off',
};
