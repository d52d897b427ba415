/** Something in the words that a public report may not hold. */
type Sign = { readonly what: string; readonly found: (text: string) => string | undefined };

const firstOf =
  (...patterns: readonly RegExp[]) =>
  (text: string): string | undefined =>
    patterns.map((pattern) => pattern.exec(text)?.[0]).find((hit) => hit !== undefined);

/** Whole postcodes only: "M20" is a road here, and "ME14" a district. "Q3 2nd" is none. */
const postcode = firstOf(
  /\b[A-PR-UWYZ][A-Z]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b/,
  /\b[a-pr-uwyz][a-z]?\d[a-z\d]? ?(?!\d(?:st|nd|rd|th)\b)\d[abd-hjlnp-uw-z]{2}\b/,
);

/** Grouped as people write them: "07700 900123", "01622 602 000", "+44 20 7946 0000". */
const phone = firstOf(
  /(?<![\d/£.,-])(?:\+44[ -]?(?:\(0\))?|\(?0)(?:\d{2}\)?[ -]?\d{4}[ -]?\d{4}|\d{3}\)?[ -]?\d{3}[ -]?\d{4}|\d{4}\)?[ -]?\d{3}[ -]?\d{2,3}|\d{4}\)?[ -]?\d{5,6})(?![\d/-])/,
);

/** A and B and M before a number are roads. */
const registration = firstOf(
  /\b[A-Z]{2}(?:0[1-9]|[1-7]\d) ?[A-Z]{3}\b/,
  /\b[a-z]{2}(?:0[1-9]|[1-7]\d)[a-z]{3}\b/,
  /\b[C-HJ-LNPR-TV-Y]\d{1,3} [A-Z]{3}\b/,
);

const crimeReference = firstOf(
  /(?<![\d/])\d{2}\/\d{3,6}\/\d{2}(?![\d/])/,
  /\b(?:crime|incident|case)\s+(?:ref(?:erence)?|number|no)\b\.?[:#\s]*[A-Z]{0,4}[/-]?\d[\d/-]{2,}/i,
  /\b(?:CAD|CRN|URN|STORM)\b[:#\s]*(?:no\.?|number)?\s*\d[\d/-]{2,}/,
);

/** "Op Sceptre", "Operation Eagle"; never inside a word ("Co-Op Food"), nor what an operation centre is. */
const operation = firstOf(
  /(?<![\w-])(?:Op|OP|Operation) (?!(?:Manager|Centre|Team|Group|Room|Hours|The|And|To|For)\b)[A-Z][A-Za-z]{2,}\b/,
);

const caseWords =
  /\b(?:victim|suspect|offender|perpetrator|defendant|witness|arrested|charged with|convicted|sentenced|stabbed|murdered|raped|assaulted|bail(?:ed)?|lives? (?:at|in)|aged \d{1,3})\b/i;
const institutional =
  /^(?:Domestic|Abuse|Forum|Kent|Police|Maidstone|Council|Borough|Community|Safety|Safer|Partnership|County|Magistrates|Crown|Court|Town|Centre|Team|Group|Streets?|Road|Service|Services|Support|Mental|Health|Public|Young|People|Youth|Clare|Law|Act|Home|Office|Commissioner|North|South|East|West|High|The|This|That|We|Our|One|Two|Three|A|An|In|On|At|No|All|Each|Every|After|Before|When|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|National|Local|Victim|Witness|Probation|Prison|Fire|Rescue|Serious|Violence|Organised|Crime|Integrated|Offender|Management|Independent|Advisor|Adviser|Perpetrator|Programme|Project|Fund|Board|Committee|Plan|Strategy|New|Social|Care|Adult|Children|School|College|University|Hospital|Trust|Charity|Housing|Association|Detective|Inspector|Sergeant|Chief)$/;

/** Two words that look like somebody's name, or a title and one. */
const names = (sentence: string): readonly string[] =>
  [
    ...sentence.matchAll(
      /\b(?:(?:Mr|Mrs|Ms|Miss)\.? [A-Z][a-z]+|[A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Z][a-z]+)?)\b/g,
    ),
  ]
    .map(([hit]) => hit)
    .filter((hit) => !hit.split(' ').some((word) => institutional.test(word)));

const nameWithCase = (text: string): string | undefined =>
  text
    .split(/(?<=[.!?])\s+|\n/)
    .filter((sentence) => caseWords.test(sentence))
    .flatMap(names)[0];

const signs: readonly Sign[] = [
  { what: 'a postcode', found: postcode },
  { what: 'a phone number', found: phone },
  { what: 'a vehicle registration', found: registration },
  { what: 'a crime reference', found: crimeReference },
  { what: 'the name of an operation', found: operation },
  { what: 'a name with details of a case', found: nameWithCase },
];

export type Confidential = { readonly what: string; readonly words: string };

/** What in `text` looks as if it must not be public, each with the words that look so. */
export const confidential = (text: string): readonly Confidential[] =>
  signs.flatMap(({ what, found }) => {
    const words = found(text);
    return words === undefined ? [] : [{ what, words }];
  });
