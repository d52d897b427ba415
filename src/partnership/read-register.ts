import { type Document, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { readKnown } from './known.ts';
import { lineOf } from './line-of.ts';
import { type Path, type Problem, valueAt, writeFound, writePath } from './problem.ts';
import type { Register } from './register.ts';
import { repeatedIds } from './repeated-ids.ts';
import { createRegisterSchema } from './schema/register-schema.ts';

export type RegisterReading =
  | { readonly kind: 'read'; readonly register: Register }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The register that `text` writes in YAML, or everything that is wrong with it, in the order of its lines. */
export const readRegister = (text: string, fileName: string): RegisterReading => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) return { kind: 'problems', problems: yamlProblems(document, fileName) };
  const read = plainData(document);
  if (read.kind === 'wrong')
    return {
      kind: 'problems',
      problems: [{ file: fileName, line: 1, path: '', expected: 'plain YAML', found: read.found }],
    };
  const { data } = read;
  const result = createRegisterSchema(readKnown(data)).safeParse(data, { jitless: true });
  const place = (path: Path) => ({
    file: fileName,
    line: lineOf(document, lines, path),
    path: writePath(path),
  });
  const problems = [
    ...(result.error?.issues ?? []).flatMap((issue) => issueProblems(issue, data, place)),
    ...repeatedIds(data).map(({ path, first, value }) => ({
      ...place(path),
      expected: `an id used once (it stands at ${writePath(first)}, line ${place(first).line})`,
      found: writeFound(value),
    })),
  ];
  return result.success && problems.length === 0
    ? { kind: 'read', register: result.data }
    : { kind: 'problems', problems: problems.toSorted((one, other) => one.line - other.line) };
};

/** Aliases that multiply beyond measure, or name nothing, show only here. */
const plainData = (
  document: Document,
):
  | { readonly kind: 'right'; readonly data: unknown }
  | { readonly kind: 'wrong'; readonly found: string } => {
  try {
    return { kind: 'right', data: document.toJS() };
  } catch (error) {
    return { kind: 'wrong', found: error instanceof Error ? error.message : String(error) };
  }
};

type Place = (path: Path) => Pick<Problem, 'file' | 'line' | 'path'>;

const issueProblems = (issue: z.core.$ZodIssue, data: unknown, place: Place): readonly Problem[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({
        ...place([...issue.path, key]),
        expected: issue.message,
        found: `the unknown field ${JSON.stringify(key)}`,
      }))
    : [{ ...place(issue.path), expected: issue.message, found: writeFound(valueAt(data, issue.path)) }];

const yamlProblems = (document: Document, file: string): readonly Problem[] =>
  document.errors.map((error) => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    path: '',
    expected: 'YAML',
    found: error.message.split(' at line ')[0]?.split('\n')[0] ?? error.message,
  }));
