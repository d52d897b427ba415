import { describe, expect, test } from '@jest/globals';
import { afterOutcome, nextBackOff } from '../../src/delivery/after-outcome.ts';
import type { Content, DeliveryRow } from '../../src/delivery/delivery.ts';
import { nextStep } from '../../src/delivery/next-step.ts';
import { dueFor } from './house.ts';

const now = 1_000_000;
const edit: Content = { kind: 'edit', thing: 't', conversation: 'c', activity: 'a' };
const request: Content = {
  kind: 'update request',
  priority: 'p',
  period: '2026-27 Q3',
  prompt: 'x',
  at: 0,
  askedBy: 'officer',
};
const row = (change: Partial<DeliveryRow> = {}): DeliveryRow => ({
  ...dueFor('ann', now),
  state: 'made',
  owner: undefined,
  leaseUntil: 0,
  notBefore: 0,
  backOffMs: 0,
  unknowns: 0,
  trail: [],
  conversation: undefined,
  activity: undefined,
  reason: undefined,
  wakeAt: 0,
  version: '1',
  ...change,
});

describe('what is done with a row that was found', () => {
  const held = { leaseUntil: now + 1 };
  const free = { leaseUntil: now };
  test.each<[string, Partial<DeliveryRow>, object]>([
    ['made: claimed', {}, { kind: 'claim', unknowns: 0 }],
    ['to be tried later: waits', { notBefore: now + 9 }, { kind: 'wait', until: now + 9 }],
    [
      'held by somebody: waits for the lease',
      { state: 'claimed', ...held },
      { kind: 'wait', until: now + 1 },
    ],
    ['claimed, its lease ended: as if new', { state: 'claimed', ...free }, { kind: 'claim', unknowns: 0 }],
    [
      'sending, its lease ended: may have arrived',
      { state: 'sending', ...free },
      { kind: 'claim', unknowns: 1 },
    ],
    [
      'sending for the second time: given up',
      { state: 'sending', ...free, unknowns: 1 },
      { kind: 'end', reason: 'nobody knows whether it arrived' },
    ],
    [
      'an update request goes again',
      { state: 'sending', ...free, unknowns: 4, content: request },
      { kind: 'claim', unknowns: 5 },
    ],
    [
      'but not for ever',
      { state: 'sending', ...free, unknowns: 5, content: request },
      { kind: 'end', reason: 'nobody knows whether it arrived' },
    ],
    [
      'an edit as often as need be',
      { state: 'sending', ...free, unknowns: 50, content: edit },
      { kind: 'claim', unknowns: 51 },
    ],
    [
      'claimed, and its thirtieth holder ended: given up',
      { state: 'claimed', ...free, trail: Array(30).fill('its holder ended') },
      { kind: 'end', reason: 'whoever works on it ends' },
    ],
    ['too old: ended', { staleAt: now }, { kind: 'end', reason: 'too late to be of use' }],
    [
      'too old but being sent: waits',
      { state: 'sending', ...held, staleAt: now },
      { kind: 'wait', until: now + 1 },
    ],
    ['delivered: nothing', { state: 'delivered', staleAt: 0 }, { kind: 'nothing' }],
    ['terminal: nothing', { state: 'terminal', staleAt: 0 }, { kind: 'nothing' }],
  ])('%s', (_what, change, step) => {
    expect(nextStep(row(change), now, now)).toEqual(step);
  });
});

describe('what a try comes to', () => {
  const sending = row({ state: 'sending', owner: 'me', trail: ['429'] });
  test('keeps the whole trail, a word where there was no status', () => {
    expect(afterOutcome(sending, { kind: 'accepted', activity: 'a', status: 201 }, now, 0).trail).toEqual([
      '429',
      '201',
    ]);
    const unknown = { kind: 'unknown', status: undefined, reason: 'ECONNRESET' } as const;
    expect(afterOutcome(sending, unknown, now, 0).trail).toEqual(['429', 'ECONNRESET']);
  });

  test('not now: tried again after what was asked for, or the back-off where that is longer', () => {
    const asked = afterOutcome(sending, { kind: 'notNow', status: 429, afterMs: 30_000 }, now, 0);
    expect(asked).toMatchObject({ state: 'made', owner: undefined, notBefore: now + 30_000, unknowns: 0 });
    expect(afterOutcome(sending, { kind: 'notNow', status: 412, afterMs: undefined }, now, 0).notBefore).toBe(
      now + 1_000,
    );
  });

  const gone = { kind: 'unreachable', status: 404, why: 'gone' } as const;
  test.each<[string, Partial<DeliveryRow>, object]>([
    ['404 to a person: again, to open it anew', {}, { state: 'made', notBefore: now }],
    ['404 after it was opened anew: ended', { trail: ['404', 'opened anew'] }, { state: 'terminal' }],
    ['404 to a channel: ended', { recipient: { kind: 'place', conversation: 'c' } }, { state: 'terminal' }],
    ['404 to an edit: ended', { content: edit }, { state: 'terminal' }],
  ])('%s', (_what, change, expected) => {
    expect(afterOutcome({ ...sending, ...change }, gone, now, 0)).toMatchObject(expected);
  });

  test('the back-off grows from the last one by chance, up to five minutes', () => {
    expect([nextBackOff(0, 0), nextBackOff(0, 1), nextBackOff(10_000, 0.5), nextBackOff(200_000, 1)]).toEqual(
      [1_000, 3_000, 15_500, 300_000],
    );
  });
});
