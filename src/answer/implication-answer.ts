import type { Implication } from '../partnership/register.ts';
import type { Asked } from './asked.ts';
import { type Draft, found, type Said } from './draft.ts';
import type { Held } from './knowledge.ts';
import { dateWithin } from './when.ts';

/** A row of an implications table: what it says or who signed it; of every report, newest first, unless one was named. */
export const implicationDraft = (row: Implication, asked: Asked, known: Held): Draft => {
  const rows =
    asked.time.kind === 'span' || asked.also.some((id) => id === row.report)
      ? [row]
      : [row, ...sisters(row, known)];
  const said = rows.map(
    (one): Said => (asked.aspect === 'sign-off' ? signOff(one, known) : contents(one, known)),
  );
  const notes = rows.flatMap(({ caveat }): Said[] => (caveat ? [{ label: 'Note', text: caveat }] : []));
  const [first = { text: '' }, ...rest] = said;
  return found(first, [...rest, ...notes]);
};

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
export const signOffsDraft = (report: string, asked: Asked, known: Held): Draft | undefined => {
  const rows = known.register.implications.filter(
    (row) => row.report === report || (dateWithin(reportDate(row, known), asked.time) && report === ''),
  );
  if (rows.length === 0) return undefined;
  return found(
    { text: `The rows of the implications table were signed off by these` },
    rows.map(({ issue, signOff: by, source }) => ({ text: `${issue}: ${by}`, source })),
  );
};

const reportDate = (row: Implication, { register }: Held) =>
  register.reports.find(({ id }) => id === row.report)?.date ?? ({ precision: 'year', year: 0 } as const);
