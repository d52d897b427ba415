import type { Day } from '../calendar/london.ts';
import type { Register, Source } from '../partnership/register.ts';
import { registerProblems } from '../partnership/register-problems.ts';
import { writeSource } from '../partnership/write-source.ts';
import type { Account, Alteration, Change, Edit, Worded } from './change.ts';
import { type Conflict, effectiveRegister, type NameOf } from './effective-register.ts';
import { inForce } from './in-force.ts';
import type { Standing } from './rule.ts';
import { ruleFor } from './rules.ts';

/** Everything a change is held against: the file, what was changed since, and what the two make. */
export type Standings = {
  readonly file: Register;
  readonly changes: readonly Change[];
  readonly register: Register;
  readonly conflicts: readonly Conflict[];
  readonly nameOf: NameOf;
};

/** What a change would do, or the sentence that says why it can't be done. */
export type Proposal =
  | { readonly kind: 'proposed'; readonly account: Account }
  | { readonly kind: 'refused'; readonly says: string };

const refused = (says: string): Proposal => ({ kind: 'refused', says });

/** A fact is one sentence; an outcome may need two. */
const longest = 400;

const worded = (register: Register, standing: Standing | undefined): Worded | undefined =>
  standing && {
    says: standing.says,
    source: standing.source && writeSource(register, standing.source),
  };

/** What would stop the file from being read if it said this, and does not now. */
const newProblem = (before: Register, after: Register): string | undefined => {
  const problems = registerProblems(after);
  if (problems.length === 0) return undefined;
  const known = new Set(registerProblems(before));
  return problems.find((one) => !known.has(one));
};

const proposedEdit = (edit: Edit, { file, register }: Standings, today: Day): Proposal => {
  const rule = ruleFor(edit);
  const missing = rule ? rule.missing(edit, register) : 'a newer version of the bot';
  if (!rule || missing !== undefined) return refused(`That needs ${missing ?? ''}, which I don’t hold.`);
  const to = rule.says(edit, register);
  if (to.length > longest) return refused(`That is too long: at most ${longest} characters, in plain words.`);
  const standing = rule.standing(edit, register);
  if (standing?.says === to) return refused(`That is what the partnership’s records say already: ${to}`);
  const source: Source = { kind: 'change', who: 'an officer', on: today };
  const problem = newProblem(register, rule.apply(edit, register, source));
  if (problem) return refused(`The partnership’s records would not hold together: ${problem}.`);
  const inFile = rule.missing(edit, file) === undefined ? rule.standing(edit, file)?.says : undefined;
  return {
    kind: 'proposed',
    account: { what: rule.what(edit, register), was: worded(register, standing), to, inFile },
  };
};

const nothing = 'not held';

/** What the field of an earlier change says; a field that is gone says nothing. */
const saysNow = (change: Change, register: Register): Standing | undefined => {
  const { alteration } = change;
  if (alteration.kind === 'taken back' || alteration.kind === 'kept') return undefined;
  const rule = ruleFor(alteration);
  return rule && rule.missing(alteration, register) === undefined
    ? rule.standing(alteration, register)
    : undefined;
};

const proposedReturn = (number: number, standings: Standings): Proposal => {
  const { changes, file, register, nameOf } = standings;
  const change = changes.find((one) => one.number === number);
  if (!change) return refused(`There is no change ${number}. Ask "what has been changed?" for the list.`);
  if (!inForce(changes).has(number)) return refused(`Change ${number} has been taken back already.`);
  if (change.alteration.kind === 'taken back' || change.alteration.kind === 'kept')
    return refused(`Change ${number} only decided about another change; make that one anew instead.`);
  const without = changes.filter((one) => one.number !== number);
  const after = saysNow(change, effectiveRegister(file, without, nameOf).register);
  return {
    kind: 'proposed',
    account: {
      what: change.account.what,
      was: worded(register, saysNow(change, register)) ?? { says: change.account.to, source: undefined },
      to: after?.says ?? nothing,
      inFile: saysNow(change, file)?.says,
    },
  };
};

const proposedKeeping = (number: number, { conflicts }: Standings): Proposal => {
  const conflict = conflicts.find((one) => one.kind === 'differs' && one.change.number === number);
  if (conflict?.kind !== 'differs') return refused(`The register file does not contradict change ${number}.`);
  const { what, to } = conflict.change.account;
  return {
    kind: 'proposed',
    account: { what, was: { says: to, source: undefined }, to, inFile: conflict.inFile },
  };
};

/** What an alteration would change, from and to, by the rules the register file is read by. */
export const proposal = (alteration: Alteration, standings: Standings, today: Day): Proposal => {
  if (alteration.kind === 'taken back') return proposedReturn(alteration.change, standings);
  if (alteration.kind === 'kept') return proposedKeeping(alteration.change, standings);
  return proposedEdit(alteration, standings, today);
};
