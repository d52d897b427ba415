import { factsOn } from '../../changes/fact-rules.ts';
import { subjectsIn } from '../../changes/with-subject.ts';
import { type Aspect, aspects } from '../../partnership/aspects.ts';
import type { Register } from '../../partnership/register.ts';
import { namedIn } from './named.ts';
import { type ReadWish, sentence, unclear, type Wish, wished } from './wish.ts';

/** Examples in the partnership's own names. */
const groupIn = ({ groups, partnership }: Register): string =>
  (groups[0] ?? partnership).short.replace(/^the /, '');
const howToAdd = (register: Register): string =>
  `For example: add fact: ${groupIn(register)}, partners: one sentence that makes sense alone.`;
const howToCorrect = (register: Register): string =>
  `For example: correct: ${groupIn(register)}, about: “old words” to “new words”`;

const parts = /^\s*([^:]+?)\s*[,;]\s*([a-z-]+)\s*:\s*(.+)$/is;

type Place = { readonly subject: string; readonly aspect: Aspect };
const isPlace = (found: Place | Wish): found is Place => 'aspect' in found;

const placeOf = (who: string, what: string, register: Register): Place | Wish => {
  const aspect = aspects.find((one) => one === what.toLowerCase());
  if (!aspect) return unclear(`“${what}” is nothing a fact can be about. It can be: ${aspects.join(', ')}.`);
  const [subject, other] = namedIn(who, subjectsIn(register));
  if (!subject || other)
    return unclear(
      other && subject
        ? `That could be ${subject.name} or ${other.name}. Name one of them in full.`
        : 'I can’t tell what the fact is about. Name a priority, group, duty, meeting or plan.',
    );
  return { subject: subject.id, aspect };
};

/** "add fact: SOCP, partners: Kent Fire and Rescue joined the panel in May 2026" */
export const readNewFact: ReadWish = (text, { register }) => {
  const [, rest] = /^(?:please )?add (?:a |the )?fact\b\s*[:,-]?\s*(.*)$/is.exec(text) ?? [];
  if (rest === undefined) return undefined;
  const [, who, what, says] = parts.exec(rest) ?? [];
  if (!who || !what || !says)
    return unclear(`Name the subject, the aspect and the sentence. ${howToAdd(register)}`);
  const place = placeOf(who, what, register);
  return isPlace(place) ? wished({ kind: 'fact added', ...place, says: sentence(says) }) : place;
};

const quoted = /^["“](.+?)["”]\s*(?:to|->|→|becomes)\s*["“](.+?)["”]\.?$/is;

/** "correct: SOCP, lead: “old words” to “new words”"; with one sentence on the aspect, "…: new words" will do. */
export const readCorrection: ReadWish = (text, { register }) => {
  const [, rest] = /^(?:please )?correct(?: the)?(?: fact)?\s*:\s*(.*)$/is.exec(text) ?? [];
  if (rest === undefined) return undefined;
  const [, who, what, words] = parts.exec(rest) ?? [];
  if (!who || !what || !words)
    return unclear(`Name the subject, the aspect and the new sentence. ${howToCorrect(register)}`);
  const place = placeOf(who, what, register);
  if (!isPlace(place)) return place;
  const facts = factsOn(register, place.subject, place.aspect);
  const [, old, anew] = quoted.exec(words.trim()) ?? [];
  const at =
    old === undefined ? (facts.length === 1 ? 0 : -1) : facts.findIndex(({ says }) => says.includes(old));
  const fact = facts[at];
  if (!fact)
    return unclear(
      facts.length === 0
        ? 'There is nothing on that to correct. Use “add fact:” instead.'
        : `Say which sentence: ${facts.map(({ says }) => `“${says}”`).join(' · ')} ${howToCorrect(register)}`,
    );
  const says = old !== undefined && anew !== undefined ? fact.says.replace(old, anew) : words;
  return wished({ kind: 'fact corrected', ...place, at, from: fact.says, says: sentence(says) });
};
