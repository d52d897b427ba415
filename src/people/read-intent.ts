import type { Intent, Span, Which, Whom } from './intent.ts';
import type { Role } from './person.ts';
import { readSpan } from './read-span.ts';
import { readWeekdays, withoutDays } from './read-weekdays.ts';

const roleForms: readonly (readonly [RegExp, Role])[] = [
  [/^democratic services/i, 'democratic services'],
  [/^(deputy|vice)/i, 'deputy'],
  [/^chair/i, 'chair'],
  [/^contributor/i, 'contributor'],
  [/officer$/i, 'officer'],
  [/^reader/i, 'reader'],
];
const readRole = (words: string): Role => roleForms.find(([form]) => form.test(words))?.[1] ?? 'reader';

const role =
  '(?:the |an? |our |their )?(?:new |acting )?(?<role>democratic services(?: officer| contact)?|(?:deputy|vice)(?:[- ]chair)?|chair(?:man|woman|person)?|contributor|(?:partnership )?officer|reader)';
const group = '(?:\\s+(?:of|for|to|on|in|at)\\s+(?<group>.+))?';
/** A mention, or a bare name: one to four words that start no question. */
const name =
  "(?!(?:who|what|which|when|where|why|how|is|are|was|were|does|do|did|there|it|that|this|the|a|an|nobody|no|any|and|but|if|my|i)\\b)[\\p{L}][\\p{L}'.-]*(?: [\\p{L}][\\p{L}'.-]*){0,3}";
const who = `(?<who>@\\d+|${name})`;
const several = '(?<who>@\\d+(?:(?:,| and|, and) @\\d+)+)';
const self = "(?<who>I)(?:'m| am)";

type Words = Readonly<Record<string, string | undefined>>;
type Read = (words: Words, span: Span) => Intent | undefined;

const whomOf = ({ who: words }: Words): Whom => {
  if (words === undefined) return { kind: 'unsaid' };
  if (/^i$/i.test(words)) return { kind: 'self' };
  if (/@\d+ .*@\d+/.test(words)) return { kind: 'several' };
  const [, index] = /^@(\d+)$/.exec(words) ?? [];
  return index ? { kind: 'mentioned', index: Number(index) } : { kind: 'named', name: words };
};
const whichOf = ({ group: words }: Words): Which => {
  const said = words?.replace(/^the /i, '').trim();
  return said && !/^(chair|group|it)$/i.test(said) ? { kind: 'said', words: said } : { kind: 'unsaid' };
};
const post =
  (kind: 'name' | 'end'): Read =>
  (words, span) => ({
    kind,
    whom: whomOf(words),
    role: readRole(words.role ?? ''),
    which: whichOf(words),
    span,
  });
const works =
  (isOff: boolean): Read =>
  (words) => {
    const said = readWeekdays(words.days ?? '');
    return said && { kind: 'days', whom: whomOf(words), days: isOff ? withoutDays(said) : said };
  };
const handOver: Read = (words, span) => ({
  kind: 'hand over',
  whom: whomOf(words),
  which: whichOf(words),
  span,
});
const plain =
  (intent: Intent): Read =>
  () =>
    intent;

const place = '(?:channel|chat|group chat|group|conversation)';
const officers = `(?:the )?(?:partnership )?officers?(?:'s?)?(?: ${place})?`;
const absent =
  '(?:away|off(?: work| sick)?|out of (?:the )?office|on (?:(?:annual|sick|maternity|paternity|parental) )?leave|on holiday)';

const forms: readonly (readonly [string, Read])[] = [
  ['who (?:holds what|is who|has which (?:role|post)s?)', plain({ kind: 'who holds what' })],
  ['(?:list|show)(?: me)?(?: all)?(?: the)? (?:people|roles|posts)', plain({ kind: 'who holds what' })],
  [
    "(?:what(?:'s| is)|which (?:post|chair|role|group)s? (?:is|are)|what (?:post|chair|role|group)s? (?:is|are)) (?:vacant|unfilled|not (?:filled|held))|(?:any |the )?vacancies",
    plain({ kind: 'what is vacant' }),
  ],
  ['who (?:is|are) (?:the |an? |our )?officers?', plain({ kind: 'officers' })],
  [
    `(?:unlink(?: this)?(?: ${place})?|this ${place} is no longer .+|this is no longer ${officers})`,
    plain({ kind: 'unlink' }),
  ],
  [
    `(?:this (?:${place} )?is(?: for)?|(?:make|use|name|set) this(?: ${place})?(?: as)?|link this(?: ${place})? (?:to|with)) ${officers}`,
    plain({ kind: 'link', which: { kind: 'officers' } }),
  ],
  [
    `(?:this ${place} (?:is|belongs to)(?: for)?|link this(?: ${place})? (?:to|with)) (?<group>.+)`,
    (words) => ({ kind: 'link', which: whichOf(words) }),
  ],
  [
    `(?:${self}|I(?:'ll| will) be|${who} (?:is|will be)) ${absent}`,
    (words, span) => ({ kind: 'away', whom: whomOf({ who: words.who ?? 'I' }), span }),
  ],
  [
    `(?:${self}|${who} is) back(?: at work| again| now)?`,
    (words, span) => ({ kind: 'back', whom: whomOf(words), span }),
  ],
  [
    `(?:(?<who>I)|${who}) (?:don't|do not|doesn't|does not|never|no longer) works? (?:on )?(?<days>.+)`,
    works(true),
  ],
  [`(?:(?<who>I)|${who}) (?:only )?works? (?:only )?(?:on )?(?<days>.+)`, works(false)],
  [
    '(?<who>my) (?:working|work|shift) days are (?<days>.+)',
    (words, span) => works(false)({ ...words, who: 'I' }, span),
  ],
  [`${who}'s (?:working|work|shift) days are (?<days>.+)`, works(false)],
  [`(?:${self}|${who} is) (?:no longer|not) ${role}${group}(?: any ?more)?`, post('end')],
  [`(?:remove|take off|drop) ${who} as ${role}${group}`, post('end')],
  [
    `(?<who>I)(?:'m| am)? (?:stand|standing|step|stepping|resign|resigning)(?: down)? as ${role}${group}`,
    post('end'),
  ],
  [`hand(?:ing)? over to ${who}`, handOver],
  [`(?:hand(?:ing)? over|pass|transfer) (?:the )?(?:chair(?:ing)? of )?(?<group>.+?) to ${who}`, handOver],
  [`hand (?:the )?(?<group>.+?) over to ${who}`, handOver],
  [
    `(?:make|appoint|name|set|add|put) (?:${several}|(?<who>@\\d+)) (?:as |to be )?${role}s?${group}`,
    post('name'),
  ],
  [`hand(?:ing)? over (?<group>.+?) to ${several}`, handOver],
  [`${several} are (?:now )?${role}s?${group}`, post('name')],
  [
    `(?:make|appoint|name|set|add|put) (?<who>@\\d+) (?:as |to be )?(?:the )?(?<group>.+?) (?<role>chair|deputy|contributor)`,
    post('name'),
  ],
  [`(?:make|appoint) ${who} (?:as |to be )?${role}${group}`, post('name')],
  [`(?:make|appoint) ${role}${group}`, post('name')],
  [`(?:${self}|${who} (?:is|will be|becomes)) (?:now |also )?${role}${group}`, post('name')],
];

const patterns = forms.map(([form, read]) => [new RegExp(`^(?:${form})$`, 'iu'), read] as const);

/** "Dana is the chair?" asks; "could you make @Dana chair?" is asked for. */
const asks = (text: string): boolean =>
  /\?\s*$/.test(text) && !/^\W*(?:please|can|could|would)\b/i.test(text);
const answers: ReadonlySet<Intent['kind']> = new Set(['who holds what', 'what is vacant', 'officers']);

/** People mentioned become "@0", "@1" … in the order of the text, whatever their names hold. */
const numbered = (text: string, mentioned: readonly string[]): string =>
  mentioned.reduce((so, each, index) => so.replace(each === '' ? '@' : `@${each}`, () => `@${index}`), text);

/** What `text` asks to be done about people and places; `mentioned` are the names in it. */
export const readIntent = (text: string, mentioned: readonly string[]): Intent | undefined => {
  const typed = numbered(text, mentioned)
    .replaceAll('’', "'")
    // A name behind a typed "@" is no mention: it stays a bare name.
    .replaceAll(/@(?=\p{L})/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:please|can you|could you|would you) /i, '')
    .replace(/[ ,]*(?: please)?[.!?]*$/i, '');
  const { rest, span } = readSpan(typed);
  for (const [pattern, read] of patterns) {
    const words = pattern.exec(rest)?.groups;
    const intent = pattern.test(rest) ? read(words ?? {}, span) : undefined;
    if (intent) return asks(text) && !answers.has(intent.kind) ? undefined : intent;
  }
  return undefined;
};
