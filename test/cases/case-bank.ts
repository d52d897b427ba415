import { readdirSync, readFileSync } from 'node:fs';

type OneOf = string | null | readonly (string | null)[];

/** A case of the bank, as test/cases/README.md describes it. */
export type Case = {
  readonly id: string;
  readonly voice: string;
  readonly tags: readonly string[];
  readonly part: 'tuned' | 'aside';
  readonly turns: readonly string[];
  readonly subject: OneOf;
  readonly aspect: OneOf;
  readonly kind: OneOf;
  readonly musts: readonly (string | readonly string[])[];
  readonly nots: readonly string[];
  readonly why: string;
  readonly recorded?: readonly RecordedCase[];
  readonly today?: string;
};

export type RecordedCase = {
  readonly priority: string;
  readonly rating: string;
  readonly forecast?: string;
  readonly commentary?: string;
  readonly by: string;
  readonly at: string;
};

const folder = new URL('.', import.meta.url);

/** Every case of the bank, file by file. */
export const readCases = (): readonly Case[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Case);

export const isOneOf = (found: string | undefined, wanted: OneOf): boolean =>
  Array.isArray(wanted) ? wanted.includes(found ?? null) : (found ?? null) === wanted;
