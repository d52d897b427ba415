import type { Draft, Said } from '../draft.ts';

const tag =
  /\b(?:is|was|are|were|does|do|did|has|have|ca|wo)n['’]?t (?:it|they|he|she|we|that|there|you|this)\b|\binnit\b/;
const sure = /[,. ](?:right|correct|true|yes|yeah|yep|then|agreed)\s*\??\s*$/;
const opening =
  /^(?:(?:and|but|so|ok|hi|just checking|please)[, ]+)*(?:is|are|was|were|does|do|did|has|have)\b/;
const hearsay =
  /\b(?:i|we|they|someone|somebody) (?:gather|understand|think|thought|believe|said|says|heard|was told|am told|reckon|assume)\b|\bgiven that\b|\bsince the\b/;
const whys = /^(?:(?:and|but|so)[, ]+)*(?:why|how come)\b/;

/** It says something and wants it confirmed, or takes it for granted. A choice of two ("… or …") states neither. */
export const isStated = (text: string): boolean =>
  !/\bor\b/.test(text) && [tag, sure, opening, hearsay, whys].some((form) => form.test(text));

/** It wants a yes or a no. */
export const isYesNo = (text: string): boolean =>
  !/\bor\b/.test(text) && [tag, sure, opening, hearsay].some((form) => form.test(text));

/** The start of a sentence as its middle: names keep their capital. */
const inner = (text: string): string =>
  /^(?:The|A|An|Each|Every|One|Only|It|In|On|By|From|That|These|There|Under|Regulation|Option|Two|Three|Four|Five)\b/.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

/** What is held instead of what was taken for granted. */
export const corrected = (headline: Said, lines: readonly Said[] = []): Draft => ({
  kind: 'corrected',
  headline: { ...headline, text: `No: ${inner(headline.text)}` },
  lines,
});

/** What was asked for confirmation is so. */
export const confirmed = (headline: Said, lines: readonly Said[] = []): Draft => ({
  kind: 'found',
  headline: { ...headline, text: `Yes: ${inner(headline.text)}` },
  lines,
});
