const starters =
  "who|what|when|where|which|why|how|whats|whos|whens|what's|who's|is|are|was|were|does|do|did|has|have|tell me|can you|could you|give me|show me|list";

const ends = /[?!;\n]+|\.(?=\s|$)|(?<=\?)/;
const joints = new RegExp(
  `(?:,|,? and(?: also)?|,? also|,? plus|,? then|,? &)\\s+(?=(?:also )?(?:${starters})\\b)`,
);

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
