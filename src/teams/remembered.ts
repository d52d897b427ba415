/**
 * Answers by key, the newest `most` of them: a re-delivered activity gets the answer of the first, not a second turn.
 * In memory only; what must hold over a restart is kept by whoever records.
 */
export const createRemembered = <Value>(most: number) => {
  const answers = new Map<string, Value>();
  return {
    has: (key: string): boolean => answers.has(key),
    get: (key: string): Value | undefined => answers.get(key),
    set: (key: string, value: Value): void => {
      answers.set(key, value);
      const oldest = answers.keys().next();
      if (answers.size > most && !oldest.done) answers.delete(oldest.value);
    },
    forget: (key: string): void => {
      answers.delete(key);
    },
  };
};
