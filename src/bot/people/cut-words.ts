const most = 120;

/** Words of theirs within a sentence of ours. */
export const cutWords = (typed: string): string => {
  const words = typed.replaceAll("'", '’');
  return words.length > most ? `${words.slice(0, most).trimEnd()}…` : words;
};
