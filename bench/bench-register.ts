import { readFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';

const shipped = new URL('../data/safer-maidstone.yaml', import.meta.url);

/** Two digits, so that no name begins with another's. */
export const dutyName = (number: number): string => `Bench duty ${String(number).padStart(4, '0')}`;

const benchDuty = (number: number, day: string) => ({
  id: `bench-duty-${String(number).padStart(4, '0')}`,
  name: dutyName(number),
  short: `bench duty ${String(number).padStart(4, '0')}`,
  rhythm: 'yearly',
  past: [{ date: day, source: 'R2019 6.4' }],
  to: 'nobody',
  reminds: 'grant',
  facts: [
    { aspect: 'about', says: 'It is there to be reminded of.', source: 'R2019 6.4' },
    { aspect: 'deadline', says: 'It falls due at the end of March.', source: 'R2019 6.4' },
  ],
});

/**
 * The shipped register, in which only `duties` made-up duties remind. All of them are due on 31 March 2027, or,
 * `apart`, on days all over the year.
 */
export const benchRegister = async (duties: number, apart = false): Promise<string> => {
  const register = parse(await readFile(shipped, 'utf8'));
  for (const duty of register.duties) delete duty.reminds;
  for (let number = 1; number <= duties; number += 1) {
    const at = new Date(Date.UTC(2019, 0, 1 + ((number * 7) % 365))).toISOString().slice(0, 10);
    register.duties.push(benchDuty(number, apart ? at : 'end 2019-03'));
  }
  return stringify(register);
};
