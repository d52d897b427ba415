/** Ratings of the scale that mean something is behind. */
const behind: ReadonlySet<string> = new Set(['at-risk', 'off-track', 'not-started']);

export const isBehind = (rating: string | undefined): boolean => rating !== undefined && behind.has(rating);
