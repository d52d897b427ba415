import type { Day } from '../calendar/london.ts';
import type { Deed, Did, Mark, Review } from './review.ts';
import type { StatusUpdate } from './status.ts';

/** What stands where words were taken out. */
export const redactedWords = '[redacted]';

const received: Review = { state: 'received', deeds: 0 };

/** An update without its words: rating, forecast and dates stay. */
export const withoutWords = (update: StatusUpdate): StatusUpdate => ({
  ...update,
  commentary: redactedWords,
  ...(update.action ? { action: { ...update.action, says: redactedWords, owner: redactedWords } } : {}),
});

const reviewAfter = (review: Review, did: Did, mark: Mark): Review => {
  switch (did.kind) {
    case 'agreed':
      return {
        ...review,
        state: review.state === 'published' ? 'published' : 'agreed',
        agreed: mark,
        ...(did.commentary === undefined ? {} : { reworded: mark, objected: undefined }),
      };
    case 'objected':
      return {
        ...review,
        state: review.state === 'published' ? 'published' : 'received',
        objected: { ...mark, says: did.says },
      };
    case 'published':
      return { ...review, state: 'published', published: { ...mark, occasion: did.occasion } };
    case 'redacted':
      return { ...review, redacted: { ...mark, why: did.why } };
  }
};

/** `update` after one more deed about it. */
export const after = (
  update: StatusUpdate,
  { did, by, at }: Pick<Deed, 'did' | 'by' | 'at'>,
): StatusUpdate => {
  const before = update.review ?? received;
  const review = { ...reviewAfter(before, did, { by, at }), deeds: before.deeds + 1 };
  if (did.kind === 'redacted') return { ...withoutWords(update), review };
  if (did.kind === 'agreed' && did.commentary !== undefined)
    return { ...update, commentary: did.commentary, review };
  return { ...update, review };
};

/** `update` as it stands after all of `deeds`, which come in their order. */
export const standing = (update: StatusUpdate, deeds: readonly Deed[]): StatusUpdate =>
  deeds.filter(({ version }) => version === update.version).reduce(after, update);

/** Whether this can be done to an update as it stands. */
export const isPossible = ({ review }: StatusUpdate, { kind }: Did): boolean => {
  if (review?.redacted) return kind === 'redacted';
  if (kind === 'published') return review?.state === 'agreed' || review?.state === 'published';
  return kind !== 'objected' || review?.reworded !== undefined;
};

/** Whether readers see it on `today`. */
export const isPublished = ({ review }: StatusUpdate, today: Day): boolean =>
  review?.published !== undefined && review.published.occasion.on <= today;

/** Of all that were ever published, those somebody may still have to be shown: the newest of today, and any to come. */
export const publishedStill = (all: readonly StatusUpdate[], today: Day): readonly StatusUpdate[] => {
  const sorted = all.toSorted((one, other) => one.version - other.version);
  const current = sorted.findLast((update) => isPublished(update, today));
  return sorted.filter((update) => update === current || !isPublished(update, today));
};
