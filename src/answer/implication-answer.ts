import type { Implication } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import { type Draft, found, notHeld, type Said } from './draft.ts';
import type { Held } from './knowledge.ts';
import { dateWithin } from './when.ts';

/** A row of an implications table: what it says or who signed it; of every report, newest first, unless one was named. */
export const implicationDraft = (row: Implication, asked: Asked, known: Held): Draft => {
  const all = [row, ...sisters(row, known)];
  const named = asked.also.filter((id) => known.index.get(id)?.kind === 'report');
  const isTold = asked.time.kind === 'span' || named.length === 1;
  const rows = isTold
    ? all.filter((one) => (asked.time.kind === 'span' ? isAt(one, asked, known) : named.includes(one.report)))
    : all;
  if (rows.length === 0) return noRow(row, known);
  const [first = { text: '' }, ...rest] = rows.map((one) =>
    (asked.aspect === 'sign-off' ? signOff : contents)(one, known),
  );
  const notes = rows.flatMap(({ caveat }): Said[] => (caveat ? [{ label: 'Note', text: caveat }] : []));
  return found(first, [...rest, ...notes]);
};

const isAt = (row: Implication, { time }: Asked, known: Held): boolean =>
  time.kind === 'span' && dateWithin(reportDate(row, known), time);

const noRow = (row: Implication, known: Held): Draft =>
  notHeld(`The reports don't say: the table asked about has no row on ${row.issue.toLowerCase()}.`, [
    { ...contents(row, known), label: 'Nearest held' },
  ]);

const sisters = (row: Implication, { register }: Held): readonly Implication[] =>
  register.implications.filter(({ issue, id }) => issue === row.issue && id !== row.id);

const dated = (row: Implication, { register }: Held): string =>
  register.reports.find(({ id }) => id === row.report)?.short ?? row.report;

const signOff = (row: Implication, known: Held): Said => ({
  text: `${row.issue}, in ${dated(row, known)}: signed off by ${row.signOff}`,
  source: row.source,
});

const contents = (row: Implication, known: Held): Said => ({
  text: `${row.issue}, in ${dated(row, known)}: ${row.says}`,
  source: row.source,
});

/** Rows of one report, or of all, by who signed them. */
export const signOffsDraft = (report: string, known: Held): Draft | undefined => {
  const rows = known.register.implications.filter((row) => row.report === report);
  if (rows.length === 0) return undefined;
  return found(
    { text: `The rows of the implications table were signed off by these` },
    rows.map(({ issue, signOff: by, source }) => ({ text: `${issue}: ${by}`, source })),
  );
};

const reportDate = (row: Implication, { register }: Held) =>
  register.reports.find(({ id }) => id === row.report)?.date ?? ({ precision: 'year', year: 0 } as const);
