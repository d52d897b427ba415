import { writeDay } from '../calendar/london.ts';
import { writePartialDate } from '../calendar/partial-date.ts';
import type { Register, Source } from './register.ts';

/** "R2019 2.3", "R2023 1 Legal"; a statute by its name; "changed in Teams by Olive Officer, 23 November 2026". */
export const writeSource = (register: Register, source: Source): string => {
  switch (source.kind) {
    case 'statute':
      return source.name;
    case 'setting':
      return `setting: ${source.name}`;
    case 'change':
      return `changed in Teams by ${source.who}, ${writeDay(source.on)}`;
    case 'report':
      return `${register.reports.find(({ id }) => id === source.report)?.cite ?? source.report} ${source.at}`;
  }
};

/** "R2019: Community Safety Plan 2019-22, Communities, Housing & Environment Committee, 19 March 2019" */
export const writeReport = (register: Register, id: string): string => {
  const report = register.reports.find((held) => held.id === id);
  if (!report) return id;
  const committee = register.committees.find((held) => held.id === report.committee);
  return `${report.cite}: ${report.title}, ${committee?.name ?? report.committee}, ${writePartialDate(report.date)}`;
};
