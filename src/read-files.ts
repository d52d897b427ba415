import type { Config } from './config.ts';
import { readTextFile } from './config.ts';
import { createIndex } from './partnership/create-index.ts';
import { writeProblem } from './partnership/problem.ts';
import { readRegister } from './partnership/read-register.ts';
import type { Register } from './partnership/register.ts';
import { type Appointment, firstOfficers } from './people/appointment.ts';
import { readPeopleFile } from './people/people-file.ts';

/** What the bot starts from, or every reason why it does not start. */
export type Files =
  | {
      readonly kind: 'read';
      readonly register: Register;
      readonly appointments: readonly Appointment[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** The register, and in a rehearsal the demo people with the roles they play. */
export const readFiles = (config: Pick<Config, 'registerFile' | 'officers' | 'rehearsal'>): Files => {
  const text = readTextFile('BOT_REGISTER', config.registerFile);
  if (text.kind === 'wrong') return { kind: 'refused', problems: [text.problem] };
  const read = readRegister(text.value, config.registerFile);
  if (read.kind === 'problems') return { kind: 'refused', problems: read.problems.map(writeProblem) };
  const { register } = read;
  const demo = config.rehearsal ? readDemoPeople(config.rehearsal.peopleFile, register) : [];
  if (typeof demo === 'string') return { kind: 'refused', problems: [demo] };
  return { kind: 'read', register, appointments: [...firstOfficers(config.officers), ...demo] };
};

/** The people, or what is wrong with their file. */
const readDemoPeople = (file: string, register: Register): readonly Appointment[] | string => {
  const text = readTextFile('BOT_PEOPLE', file);
  if (text.kind === 'wrong') return text.problem;
  const index = createIndex(register);
  const isGroup = (id: string): boolean => ['group', 'priority'].includes(index.get(id)?.kind ?? '');
  try {
    return readPeopleFile(text.value, file, isGroup);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
