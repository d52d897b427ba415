/** A word of a question: as typed, and the form under which the vocabulary knows it. */
export type Word = {
  readonly text: string;
  readonly form: string;
  /** The word was repaired: it was typed otherwise. */
  readonly isRepaired: boolean;
};

const american: ReadonlyMap<string, string> = new Map([
  ['center', 'centre'],
  ['program', 'programme'],
  ['behavior', 'behaviour'],
  ['defense', 'defence'],
  ['organize', 'organise'],
  ['organized', 'organised'],
  ['organization', 'organisation'],
  ['harbor', 'harbour'],
  ['neighborhood', 'neighbourhood'],
  ['prioritise', 'priority'],
  ['prioritize', 'priority'],
  ['kids', 'child'],
  ['children', 'child'],
  ['childrens', 'child'],
  ['people', 'people'],
]);

/**
 * The form of a word that question and vocabulary share: lower case, British, singular, without apostrophes.
 * Both sides go through it, so that it only has to be consistent, not linguistically right.
 */
export const wordForm = (word: string): string => {
  const plain = word
    .toLowerCase()
    .replace(/^£(?=\d)/, '')
    .replace(/['’]s$/, '')
    .replaceAll(/['’]/g, '');
  const mapped = american.get(plain);
  if (mapped) return mapped;
  return singular(plain.replace(/iz(e|ed|ing|ation)$/, 'is$1'));
};

const singular = (word: string): string => {
  if (word.length <= 3 || !word.endsWith('s') || /(ss|us|is)$/.test(word) || /\d/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss|us)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
};

/** Years and numbers stay whole ("2022-25", "22/23", "£40k"); "o&s" stays whole; other joins fall apart. */
const pattern = /£(?!\d)|£?\d+(?:[.,/-]\d+)*[a-z%]*|[a-z]&[a-z]\b|[a-z0-9]+(?:['’][a-z]+)*/g;

/** American spellings are known as well, so that a slip in one is mended too. */
export const otherSpellings: Iterable<string> = american.keys();

/** As typed in haste, and said in one breath. */
const hasty: ReadonlyMap<string, string> = new Map(
  Object.entries({
    whats: 'what is',
    "what's": 'what is',
    wats: 'what is',
    whos: 'who is',
    "who's": 'who is',
    hows: 'how is',
    "how's": 'how is',
    whens: 'when is',
    "when's": 'when is',
    wheres: 'where is',
    "where's": 'where is',
    wy: 'why',
    y: 'why',
    wot: 'what',
    wat: 'what',
    wht: 'what',
    hw: 'how',
    wen: 'when',
    whn: 'when',
    wich: 'which',
    abt: 'about',
    u: 'you',
    ur: 'your',
    r: 'are',
    leeds: 'leads',
    fone: 'phone',
    rote: 'wrote',
    b4: 'before',
    org: 'organised',
    subs: 'substance',
    dom: 'domestic',
    cttee: 'committee',
    ctte: 'committee',
    ctr: 'centre',
    mtg: 'meeting',
    mtgs: 'meetings',
    rpt: 'report',
    grp: 'group',
    ppl: 'people',
    yp: 'young people',
    strat: 'strategic',
    fin: 'financial',
    amt: 'amount',
    freq: 'frequency',
    mgr: 'manager',
    govt: 'government',
    yr: 'year',
    nxt: 'next',
    amnt: 'amount',
    subst: 'substance',
    exec: 'executive',
    howd: 'how did',
    "how'd": 'how did',
    ows: 'how is',
    "ow's": 'how is',
    ello: 'hello',
    xmas: 'christmas',
  }),
);

/** The words of `text` (already lower case), in order. */
export const readWords = (text: string): readonly Word[] =>
  (text.match(pattern) ?? [])
    .flatMap((word) =>
      (hasty.get(word)?.split(' ') ?? [word]).map((text) => ({ text, isHasty: text !== word })),
    )
    .map(({ text: word, isHasty }) => ({ text: word, form: wordForm(word), isRepaired: isHasty }));

/** The forms of a phrase, as the vocabulary keeps them. */
export const phraseForms = (phrase: string): readonly string[] =>
  readWords(
    phrase
      .toLowerCase()
      .replaceAll('&amp;', '&')
      .replaceAll(/(?<=\w\w)&|&(?=\w\w)| & /g, ' and '),
  ).map(({ form }) => form);

/** Words that say nothing about what is asked. */
const empty = new Set(
  `a an the another other others put before kind regards dear apparently all every each any of in on at to for from by with and or is are was were be been being do does did has have had it its this
  that these those there we us our you your i me my they them their he she his her as if so than then please pls plz
  tell give show know can could would will should shall may might about any some what which who whom whose when where
  how why hi hello hey thanks thank ta ok okay just also too very much many more most still now get got go going want
  need like say says said let lets up out into over under not no yes s t re ve ll m d am im whats whos hows wheres whens
  yeah yep yup innit isnt arent wasnt werent dont doesnt didnt hasnt havent wont
  bout stuff thing things bit
  quick quickly really actually currently question ask asking wondering wonder help moment minute sorry cheers`
    .split(/\s+/)
    .map((word) => wordForm(word)),
);

export const isEmptyWord = (form: string): boolean => empty.has(form);
