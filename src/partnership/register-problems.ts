import { readKnown } from './known.ts';
import { valueAt, writeFound, writePath } from './problem.ts';
import type { Register } from './register.ts';
import { repeatedIds } from './repeated-ids.ts';
import { createRegisterSchema } from './schema/register-schema.ts';
import { writeRegister } from './write-register.ts';

/**
 * Why a register file that says this would be refused, a sentence each; none where it would be read.
 * Takes some 50 ms: for a change before it is made, not for reading one.
 */
export const registerProblems = (register: Register): readonly string[] => {
  const data = writeRegister(register);
  const read = createRegisterSchema(readKnown(data)).safeParse(data, { jitless: true });
  return [
    ...(read.error?.issues ?? []).map(
      ({ path, message }) =>
        `${writePath(path)}: expected ${message}, got ${writeFound(valueAt(data, path))}`,
    ),
    ...repeatedIds(data).map(
      ({ path, value }) => `${writePath(path)}: expected an id used once, got "${value}"`,
    ),
  ];
};
