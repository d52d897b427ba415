const starters =
  "who|what|when|where|which|why|how|whats|whos|whens|what's|who's|is|are|was|were|does|do|did|has|have|tell me|can you|could you|give me|show me|list";

const ends = /[?!;\n]+|\.(?=\s|$)|(?<=\?)/;
const joints = new RegExp(
  `(?:,|,? and(?: also)?|,? also|,? plus|,? then|,? &)\\s+(?=(?:also )?(?:${starters})\\b)`,
);

const numbered =
  /(?:^|[\s:;,.])\(?(?:[1-4]|[a-d]|i{1,3}|iv)\)\s+|(?:^|[\s:;,])(?:and )?(?:first|second|third|fourth|last)ly,?\s+/;

/** The parts of a numbered list of questions, and what stands before them; undefined where nothing is numbered. */
export const numberedParts = (
  text: string,
): { readonly preface: string; readonly parts: readonly string[] } | undefined => {
  const [preface = '', ...parts] = text.split(numbered).map((part) => part.trim());
  const asked = parts.filter((part) => /[a-z0-9]/.test(part));
  return asked.length >= 2 ? { preface, parts: asked } : undefined;
};

/** The separate questions of a message, in order, as typed. */
export const clauses = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(ends)
      .flatMap((sentence) => (sentence ?? '').split(joints))
      .map((clause) => clause.trim())
      .filter((clause) => /[a-z0-9]/.test(clause)),
  ),
];
