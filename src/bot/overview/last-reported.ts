import { writePartialDate } from '../../calendar/partial-date.ts';
import type { Priority, Register } from '../../partnership/register.ts';
import { writeSource } from '../../partnership/write-source.ts';

/** "Last reported: On track, on 13 April 2023 [R2023 2.6]"; empty where no committee was told anything. */
export const lastReported = (register: Register, priority: Priority): string => {
  const reported = priority.reported.at(-1);
  const meeting = register.meetings.find(({ id }) => id === reported?.meeting);
  const rating = register.ratings.find(({ id }) => id === reported?.rating);
  if (!reported || !meeting || !rating) return '';
  return `Last reported: ${rating.name}, on ${writePartialDate(meeting.date)} [${writeSource(register, reported.source)}]`;
};
