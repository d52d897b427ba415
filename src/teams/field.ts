/** What stands at `path` in something a stranger sent, or undefined. Own properties only. */
export const field = (body: unknown, ...path: readonly string[]): unknown =>
  path.reduce(
    (at, name) => (isRecord(at) && Object.hasOwn(at, name) ? at[name] : undefined),
    body as unknown,
  );

/** The text at `path`; undefined where there is none or it is empty. */
export const textField = (body: unknown, ...path: readonly string[]): string | undefined => {
  const value = field(body, ...path);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const listField = (body: unknown, ...path: readonly string[]): readonly unknown[] => {
  const value = field(body, ...path);
  return Array.isArray(value) ? value : [];
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
