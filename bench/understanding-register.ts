import type { Register, Subject } from '../src/partnership/register.ts';

const syllables = [
  'bar',
  'den',
  'fos',
  'gil',
  'hum',
  'kel',
  'lor',
  'mip',
  'nug',
  'pro',
  'quo',
  'rem',
  'sty',
  'tov',
  'wix',
];

/** A made-up word for a copy, so that its names are new words and not the old ones over again. */
const made = (word: string, copy: number): string =>
  /^[A-Za-z]{4,}$/.test(word)
    ? `${word.slice(0, 3)}${syllables[(word.length * 7 + copy * 3) % syllables.length]}${syllables[(word.length + copy) % syllables.length]}`
    : word;

const renamed = (phrase: string, copy: number): string =>
  phrase
    .split(' ')
    .map((word) => made(word, copy))
    .join(' ');

const copyOf = <T extends Subject>(subject: T, copy: number): T => ({
  ...subject,
  id: `${subject.id}-${copy}`,
  name: renamed(subject.name, copy),
  short: renamed(subject.short, copy),
  words: subject.words.map((phrase) => renamed(phrase, copy)),
  search: subject.search.map((phrase) => renamed(phrase, copy)),
  nearby: subject.nearby.map((phrase) => renamed(phrase, copy)),
});

const times = <T extends Subject>(subjects: readonly T[], count: number): readonly T[] =>
  Array.from({ length: count }, (_, copy) =>
    copy === 0 ? subjects : subjects.map((one) => copyOf(one, copy)),
  ).flat();

/** The register with `count` times the priorities, groups, grants, duties, topics and organisations, under made-up names. */
export const grown = (register: Register, count: number): Register => ({
  ...register,
  priorities: times(register.priorities, count),
  groups: times(register.groups, count),
  organisations: times(register.organisations, count),
  committees: times(register.committees, count),
  grants: times(register.grants, count),
  duties: times(register.duties, count),
  topics: times(register.topics, count),
});
