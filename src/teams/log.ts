type Line = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** Where the room says what happened: ids and codes only, never words, names or tokens. */
export type Log = { readonly info: Line; readonly warn: Line; readonly error: Line };

/** What may be logged of an error: a connector's error carries the whole request, with token and words. */
export const errorFields = (error: unknown): Readonly<Record<string, unknown>> =>
  error instanceof Error
    ? { name: error.name, code: 'code' in error ? error.code : undefined, stack: frames(error) }
    : { name: typeof error };

/** The stack without its first lines, which repeat the message. */
const frames = (error: Error): string | undefined =>
  error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .join('\n');
