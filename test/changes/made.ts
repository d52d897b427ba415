import { readFileSync } from 'node:fs';
import type { Account, Alteration, Change } from '../../src/changes/change.ts';
import { effectiveRegister } from '../../src/changes/effective-register.ts';
import { proposal, type Standings } from '../../src/changes/proposal.ts';
import { readRegister } from '../../src/partnership/read-register.ts';
import type { Register } from '../../src/partnership/register.ts';

const name = new URL('../../data/safer-maidstone.yaml', import.meta.url);

const read = (text: string): Register => {
  const reading = readRegister(text, 'data/safer-maidstone.yaml');
  if (reading.kind === 'read') return reading.register;
  throw new Error(JSON.stringify(reading.problems));
};

const text = readFileSync(name, 'utf8');
export const file = read(text);

/** The register of the same file in which somebody has replaced these words. */
export const laterFile = (from: string, to: string): Register => {
  if (!text.includes(from)) throw new Error(`expected ${JSON.stringify(from)} in the register file`);
  return read(text.replace(from, to));
};

export const olive = 'key-of-olive';
export const nameOf = (person: string): string | undefined =>
  person === olive ? 'Olive Officer' : undefined;
export const today = '2026-11-23';
const at = Date.parse('2026-11-23T10:00Z');

export const standingsOn = (register: Register, changes: readonly Change[]): Standings => ({
  file: register,
  changes,
  nameOf,
  ...effectiveRegister(register, changes, nameOf),
});

const numbered = (alteration: Alteration, account: Account, number: number): Change => ({
  number,
  operation: `op-${number}`,
  by: olive,
  at,
  alteration,
  account,
});

/** The changes that these alterations make, one after the other, on a register file. */
export const made = (alterations: readonly Alteration[], on: Register = file): readonly Change[] => {
  const changes: Change[] = [];
  for (const alteration of alterations) {
    const proposed = proposal(alteration, standingsOn(on, changes), today);
    if (proposed.kind === 'refused') throw new Error(`${alteration.kind}: ${proposed.says}`);
    changes.push(numbered(alteration, proposed.account, changes.length + 1));
  }
  return changes;
};

const march26 = { precision: 'day', year: 2027, month: 3, day: 26 } as const;
const april15 = { precision: 'day', year: 2027, month: 4, day: 15 } as const;

/** One of each kind, no two about the same field. */
export const oneOfEach = [
  {
    kind: 'outcome',
    meeting: 'council-2019-04-10',
    outcome: 'agreed',
    says: 'On 10 April 2019 Council adopted the plan (minute 123).',
    minute: '123',
  },
  { kind: 'deadline', duty: 'grant-proposals', turn: 2027, date: march26 },
  {
    kind: 'meeting added',
    meeting: 'scrutiny-committee-2027-04-15',
    committee: 'scrutiny-committee',
    date: april15,
    item: 'Strategic Assessment 2026/27',
    role: 'receives',
  },
  { kind: 'meeting moved', meeting: 'che-2019-03-19', date: april15 },
  { kind: 'meeting cancelled', meeting: 'scrutiny-2023-04-13' },
  { kind: 'lead', priority: 'town-centre', group: 'tctf', plan: 'plan-2022-25' },
  { kind: 'meets', group: 'csvg', says: 'The CSVG meets monthly.' },
  {
    kind: 'fact corrected',
    subject: 'socp',
    aspect: 'lead',
    at: 0,
    from: 'Kent Police leads the SOCP, the only one of the four subgroups with a lead agency named.',
    says: 'Kent Police leads the SOCP together with the Council.',
  },
  {
    kind: 'fact added',
    subject: 'socp',
    aspect: 'partners',
    says: 'Kent Fire and Rescue joined in May 2026.',
  },
] as const satisfies readonly Alteration[];

const accounts = new Map(made(oneOfEach).map(({ alteration, account }) => [alteration, account]));

/** The same for some of `oneOfEach`, whose accounts do not depend on each other: quick enough for many runs. */
export const someMade = (chosen: readonly Alteration[]): readonly Change[] =>
  chosen.map((alteration, index) => {
    const account = accounts.get(alteration);
    if (!account) throw new Error('expected one of oneOfEach');
    return numbered(alteration, account, index + 1);
  });
