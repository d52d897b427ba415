const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;

/** The HTTP status of a storage error; undefined where storage gave none. */
export const statusOf = (error: unknown): number | undefined => {
  const status = field(error, 'statusCode');
  return typeof status === 'number' ? status : undefined;
};

/** 409: the row was there; 412: it has changed. Either can be our own doing, of which the reply was lost. */
export const isConflict = (error: unknown): boolean => [409, 412].includes(statusOf(error) ?? 0);

export const isMissing = (error: unknown): boolean => statusOf(error) === 404;

const names = new Set(['RestError', 'AbortError', 'TimeoutError']);

/** Storage could not be asked or did not answer: what was asked may have happened or not. */
export const isUnanswered = (error: unknown): boolean => {
  if (!names.has(String(field(error, 'name')))) return false;
  const status = statusOf(error);
  return status === undefined || status >= 500 || [401, 403, 408, 429].includes(status);
};

/** Why storage failed, fit for a log: never the error itself, which carries request headers and bodies. */
export const reasonOf = (error: unknown): string =>
  [field(error, 'name'), field(error, 'code'), statusOf(error)].filter(Boolean).join(' ') || 'unknown error';
