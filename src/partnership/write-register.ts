import { firstDay, type PartialDate } from '../calendar/partial-date.ts';
import type { Register, Source } from './register.ts';

/** Names that differ between the file and the register. */
const fileNames: Readonly<Record<string, string>> = {
  asAt: 'as-at',
  planYear: 'plan-year',
  amountSays: 'amount-says',
  isSubgroup: 'subgroup',
  formerNames: 'former-names',
  signOff: 'sign-off',
};

const isDate = (value: object): value is PartialDate => 'precision' in value;
const isSource = (value: object): value is Source =>
  'kind' in value && ('at' in value || 'on' in value || value.kind === 'statute' || value.kind === 'setting');

/** A date in the form the file has it: "2019-03-19", "2019-03", "end 2019-03", "early 2020", "2022". */
const writeDateForm = (date: PartialDate): string => {
  switch (date.precision) {
    case 'day':
      return firstDay(date);
    case 'month':
      return firstDay(date).slice(0, 7);
    case 'end of month':
      return `end ${firstDay(date).slice(0, 7)}`;
    case 'early in year':
      return `early ${date.year}`;
    case 'year':
      return String(date.year);
  }
};

/** What a file calls each report: id to "R2019". */
type Cites = ReadonlyMap<string, string>;

const writeSourceForm = (source: Source, cites: Cites): string => {
  switch (source.kind) {
    case 'report':
      return `${cites.get(source.report) ?? source.report} ${source.at}`;
    case 'change':
      return `change ${source.who}, ${source.on}`;
    default:
      return `${source.kind} ${source.name}`;
  }
};

const writeValue = (value: unknown, cites: Cites): unknown => {
  if (Array.isArray(value)) return value.map((one) => writeValue(one, cites));
  if (typeof value !== 'object' || value === null) return value;
  if (isDate(value)) return writeDateForm(value);
  if (isSource(value)) return writeSourceForm(value, cites);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => [fileNames[name] ?? name, writeValue(inner, cites)]),
  );
};

/** The register as the data of a register file, which `registerProblems` reads by the same rules. */
export const writeRegister = (register: Register): Readonly<Record<string, unknown>> => {
  const cites = new Map(register.reports.map(({ id, cite }) => [id, cite]));
  const reports = register.reports.map((report) => ({
    ...report,
    paragraphs: report.paragraphs.join(', '),
  }));
  return Object.fromEntries(
    Object.entries({ ...register, reports }).map(([name, value]) => [name, writeValue(value, cites)]),
  );
};
