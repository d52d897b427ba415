import { describe, expect, test } from '@jest/globals';
import { isReportedOn, preElection, publishing, type SettingSet } from '../../src/status/council-settings.ts';
import { noChange } from '../../src/status/no-change.ts';
import type { Did } from '../../src/status/review.ts';
import { isPossible, isPublished, publishedStill, standing } from '../../src/status/standing.ts';
import type { StatusUpdate } from '../../src/status/status.ts';
import { made } from './made.ts';

const agreed: Did = { kind: 'agreed' };
const reworded: Did = { kind: 'agreed', commentary: 'A refuge opened.' };
const objected: Did = { kind: 'objected', says: 'It was two.' };
const redacted: Did = { kind: 'redacted', why: 'a name' };
const published = (on = '2026-11-23'): Did => ({ kind: 'published', occasion: { meeting: undefined, on } });

const standsAfter = (update: StatusUpdate, ...all: readonly Did[]): StatusUpdate =>
  standing(
    update,
    all.map((did, index) => ({
      version: update.version,
      number: index + 1,
      operation: `op-${index}`,
      by: 'key-of-olive',
      at: 5,
      did,
    })),
  );

describe('an update after what was done about it', () => {
  test.each<[string, readonly Did[], Partial<StatusUpdate>, string]>([
    ['agreed', [agreed], {}, 'agreed'],
    ['agreed in other words', [reworded], { commentary: 'A refuge opened.' }, 'agreed'],
    ['objected to', [reworded, objected], { commentary: 'A refuge opened.' }, 'received'],
    ['agreed anew', [reworded, objected, agreed], {}, 'agreed'],
    ['published', [agreed, published()], {}, 'published'],
    ['redacted', [agreed, published(), redacted], { commentary: '[redacted]' }, 'published'],
  ])('%s', (_what, deeds, words, state) => {
    const update = standsAfter(made(), ...deeds);
    expect(update).toMatchObject({ rating: 'on-track', period: '2026-27 Q3', ...words });
    expect(update.review).toMatchObject({ state, deeds: deeds.length });
  });

  test('redaction takes the words of the action too, and leaves who, when and why', () => {
    const action = { says: 'Ring Ann.', owner: 'Ann', by: '2027-01-31' };
    const update = standsAfter(made({ action }), redacted);
    expect(JSON.stringify(update)).not.toContain('Ann');
    expect(update.action?.by).toBe('2027-01-31');
    expect(update.review?.redacted).toEqual({ by: 'key-of-olive', at: 5, why: 'a name' });
  });

  test.each<[string, StatusUpdate, Did, boolean]>([
    ['publish what nobody agreed', made(), published(), false],
    ['publish what was objected to', standsAfter(made(), reworded, objected), published(), false],
    ['publish what is held', made({ held: ['a postcode'] }), published(), false],
    [
      'publish what is held and agreed',
      standsAfter(made({ held: ['a postcode'] }), agreed),
      published(),
      true,
    ],
    ['object to nothing', made(), objected, false],
    ['object to a wording', standsAfter(made(), reworded), objected, true],
    ['publish what is redacted', standsAfter(made(), agreed, redacted), published(), false],
  ])('possible: %s', (_what, update, did, expected) => {
    expect(isPossible(update, did)).toBe(expected);
  });
});

describe('what readers see', () => {
  test('is seen from its day on', () => {
    const update = standsAfter(made(), agreed, published('2026-12-01'));
    expect([isPublished(update, '2026-11-30'), isPublished(update, '2026-12-01')]).toEqual([false, true]);
  });

  test('is the newest of today, and what is to come is kept beside it', () => {
    const line = ['2026-10-01', '2026-11-01', '2026-12-01'].map((on, index) =>
      standsAfter(made({ version: index + 1 }), agreed, published(on)),
    );
    expect(publishedStill(line, '2026-11-23').map(({ version }) => version)).toEqual([2, 3]);
    expect(publishedStill(line, '2026-12-01').map(({ version }) => version)).toEqual([3]);
  });
});

describe('no change', () => {
  const action = { says: 'Book a room.', owner: 'Team', by: '2026-12-01' };
  test('keeps words, forecast and action, and counts', () => {
    const latest = made({ version: 3, forecast: 'at-risk', action, unchanged: 1, wordsOf: 2 });
    expect(noChange(latest, '2026-11-23')).toEqual({
      kind: 'again',
      fields: {
        rating: 'on-track',
        forecast: 'at-risk',
        commentary: 'The refuge opened.',
        action: 'Book a room.',
        owner: 'Team',
        actionBy: '2026-12-01',
      },
      unchanged: 2,
      wordsOf: 2,
    });
  });

  test.each<[string, StatusUpdate | undefined, RegExp]>([
    ['nothing is there', undefined, /no update yet/],
    ['it was said twice in a row', made({ unchanged: 2 }), /twice in a row/],
    ['the words were redacted', standsAfter(made(), redacted), /redacted/],
    ['the action’s day has passed', made({ action: { ...action, by: '2026-11-22' } }), /has passed/],
  ])('asks for words where %s', (_what, latest, says) => {
    expect(noChange(latest, '2026-11-23')).toMatchObject({
      kind: 'words wanted',
      says: expect.stringMatching(says),
    });
  });
});

describe('a council’s settings', () => {
  const by = { by: 'key', at: 1 };
  const set = (...all: readonly SettingSet[]) => all;
  test('the later one holds', () => {
    expect(publishing([], 'by officers')).toBe('by officers');
    const all = set(
      { kind: 'publishing', when: 'at once', ...by },
      { kind: 'publishing', when: 'by officers', ...by },
    );
    expect(publishing(all, 'at once')).toBe('by officers');
  });
  test.each([
    ['2027-03-21', false],
    ['2027-03-22', true],
    ['2027-05-06', true],
    ['2027-05-07', false],
  ])('a pre-election period on %s: %s', (today, expected) => {
    const all = set({ kind: 'pre-election', from: '2027-03-22', until: '2027-05-06', ...by });
    expect(preElection(all, today) !== undefined).toBe(expected);
    expect(preElection([...all, { kind: 'pre-election', ...by }], today)).toBeUndefined();
  });
  test('reporting ends and is taken up again', () => {
    const closed = { kind: 'reporting', priority: 'town-centre', isOpen: false, ...by } as const;
    expect(isReportedOn([], 'town-centre')).toBe(true);
    expect(isReportedOn([closed], 'town-centre')).toBe(false);
    expect(isReportedOn([closed], 'domestic-abuse')).toBe(true);
    expect(isReportedOn([closed, { ...closed, isOpen: true }], 'town-centre')).toBe(true);
  });
});
