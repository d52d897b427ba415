import type { Intent, Span, Which, Whom } from './intent.ts';
import type { Role } from './person.ts';
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
  '(?:the |an? |our |their )?(?:new )?(?<role>democratic services(?: officer| contact)?|(?:deputy|vice)(?:[- ]chair)?|chair(?:man|woman|person)?|contributor|(?:partnership )?officer|reader)';
const group = '(?:\\s+(?:of|for|to|on|in|at)\\s+(?<group>.+))?';
/** A mention, or a bare name: one to four words that start no question. */
const name =
  "(?!(?:who|what|which|when|where|why|how|is|are|was|were|does|do|did|there|it|that|this|the|a|an|nobody|no|any|and|but|if|my|i)\\b)[\\p{L}][\\p{L}'.-]*(?: [\\p{L}][\\p{L}'.-]*){0,3}";
const who = `(?<who>@\\d+|${name})`;
const several = '(?<who>@\\d+(?:(?:,| and|, and) @\\d+)+)';
const self = "(?<who>I)(?:'m| am)";

export type Words = Readonly<Record<string, string | undefined>>;
export type Read = (words: Words, span: Span) => Intent | undefined;

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
  '(?:away|ooo|off(?: work| sick)?|out of (?:the )?office|on (?:(?:annual|sick|maternity|paternity|parental) )?leave|on holiday)';

/** What can be said, without its days and its politeness: the first form that fits the whole of it counts. */
export const forms: readonly (readonly [string, Read])[] = [
  ['who (?:holds what|is who|has which (?:role|post)s?)', plain({ kind: 'who holds what' })],
  ['(?:list|show)(?: me)?(?: all)?(?: the)? (?:people|roles|posts)', plain({ kind: 'who holds what' })],
  [
    "(?:what(?:'s| is)|which (?:post|chair|role|group)s? (?:is|are)|what (?:post|chair|role|group)s? (?:is|are)) (?:vacant|unfilled|not (?:filled|held))|(?:any |the )?vacancies",
    plain({ kind: 'what is vacant' }),
  ],
  ['who (?:is|are) (?:the |an? |our )?officers?', plain({ kind: 'officers' })],
  [
    `(?:unlink(?: this)?(?: ${place})?|this (?:${place} )?is no longer (?:for )?${officers})`,
    plain({ kind: 'unlink' }),
  ],
  [
    `this ${place} is no longer (?:for |linked to )?(?<group>.+)`,
    (words) => ({ kind: 'unlink', which: whichOf(words) }),
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
    `(?:(?<who>I)|${who}) (?:don't|do not|doesn't|does not|never|no longer) works? (?:on )?(?<days>.+?)(?: any ?more)?`,
    works(true),
  ],
  [`(?:(?<who>I)(?:'m| am)|${who} is) (?:not|never) in (?:on )?(?<days>.+)`, works(true)],
  // Of oneself, where a last day makes it plain.
  [absent, (_words, span) => (span.until ? { kind: 'away', whom: { kind: 'self' }, span } : undefined)],
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
  // Whom is left open where the bot itself was mentioned.
  ['hand(?:ing)? over (?:the )?(?<group>.+?) to', handOver],
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
  [
    '(?<who>@\\d+) (?:is (?:now )?|will be |becomes )(?:the |our |their )?(?:new )?(?<group>.+?) (?<role>chair|deputy|contributor)',
    post('name'),
  ],
  [
    '(?<who>@\\d+) (?:will (?:now )?chair|(?:now )?chairs|is (?:now )?chairing|to chair) (?<group>.+)',
    (words, span) => post('name')({ ...words, role: 'chair' }, span),
  ],
  [`${role}${group.replace('.+)', '.+?)')} (?:is now|will be|is) (?<who>@\\d+)`, post('name')],
  [`(?<who>@\\d+) (?:has taken|takes|is taking|will take) over as ${role}${group}`, post('name')],
];
