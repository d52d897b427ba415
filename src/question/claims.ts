import type { Mention } from './mentions.ts';
import type { Claim } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

const pounds =
  /£ ?(\d[\d,]*(?:\.\d+)?) ?(k|m|thousand|million)?\b|\b(\d[\d,]*) ?(k|grand|thousand|million) ?(?:pounds?|quid|grant)?|\b(\d[\d,]*) ?(?:pounds|quid)\b/;
const scale: Readonly<Record<string, number>> = { k: 1e3, grand: 1e3, thousand: 1e3, m: 1e6, million: 1e6 };

const counted =
  /\b(two|three|four|five|six|seven|eight|nine|ten|\d) (?:\w+ ){0,2}?(?:priorit|subgroup|sub-group|sub group|groups|themes)/;
const numbers = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What a question takes for granted about its subject: a rating, a sum, a count. */
export const claimsOf = (text: string, met: readonly Mention[], vocabulary: Vocabulary): readonly Claim[] => [
  ...met
    .filter(({ id, how }) => how === 'name' && vocabulary.subjects.get(id)?.kind === 'rating')
    .map(({ id }): Claim => ({ kind: 'rating', rating: id })),
  ...behindClaim(text),
  ...amountClaim(text),
  ...countClaim(text),
];

const behind =
  /\b(?:behind|failing|failed|struggling|slipping|off course|in trouble|going (?:wrong|badly|backwards)|doing (?:badly|so badly|poorly)|underperforming|getting worse|so bad|a mess|broken|red|amber)\b/;

const behindClaim = (text: string): Claim[] => (behind.test(text) ? [{ kind: 'behind' }] : []);

const amountClaim = (text: string): Claim[] => {
  const [found, a, aScale, b, bScale, c] = pounds.exec(text) ?? [];
  const number = Number((a ?? b ?? c ?? '').replaceAll(',', ''));
  return found && number > 0
    ? [{ kind: 'amount', pounds: number * (scale[aScale ?? bScale ?? ''] ?? 1) }]
    : [];
};

const countClaim = (text: string): Claim[] => {
  const [, word] = counted.exec(text) ?? [];
  if (!word) return [];
  const count = /\d/.test(word) ? Number(word) : numbers.indexOf(word);
  return [{ kind: 'count', count }];
};
