import { expect, test } from '@jest/globals';
import type { Shown } from '../../src/chat.ts';
import { showUpdateRequest } from '../../src/show/update-request.ts';
import { parts, shownWords, typedWords } from '../cards/judge.ts';
import { scale, updateRequest } from './made.ts';

const actions = ({ card }: Shown) => parts(card).filter(({ type }) => String(type).startsWith('Action.'));
const input = ({ card }: Shown, id: string) => parts(card).find((part) => part.id === id);

test('an update is sent as Action.Execute, and as Action.Submit where that is unknown', () => {
  const data = {
    verb: 'recordStatus',
    prompt: 'p-1',
    priority: 'domestic-abuse',
    period: '2026-27 Q4',
    basedOn: 3,
  };
  const [send, fallback] = actions(showUpdateRequest(updateRequest()));
  expect(send).toMatchObject({ type: 'Action.Execute', verb: 'recordStatus', title: 'Send update', data });
  expect(fallback).toMatchObject({ type: 'Action.Submit', title: 'Send update', data });
});

test.each([
  ['none', 0],
  ['unread', undefined],
] as const)('with a latest update of %s the request is based on %s', (latest, basedOn) => {
  const [send] = actions(showUpdateRequest(updateRequest({ latest })));
  expect(send?.data).toEqual({
    verb: 'recordStatus',
    prompt: 'p-1',
    priority: 'domestic-abuse',
    period: '2026-27 Q4',
    ...(basedOn === undefined ? {} : { basedOn }),
  });
});

test('the request offers the ratings of the scale with their meanings', () => {
  expect(input(showUpdateRequest(updateRequest()), 'rating')?.choices).toEqual(
    scale.map(({ id, name, meaning }) => ({ title: `${name}: ${meaning}`, value: id })),
  );
});

test('drawn again, the request keeps every input as it was typed', () => {
  const commentary = 'Two lines,\n  **as typed** {{x}} <at>y</at>';
  const shown = showUpdateRequest(
    updateRequest({ state: 'problems', typed: { rating: 'off-track', forecast: 'at-risk', commentary } }),
  );
  expect(['rating', 'forecast', 'commentary'].map((id) => input(shown, id)?.value)).toEqual([
    'off-track',
    'at-risk',
    commentary,
  ]);
  expect(typedWords(shown.card)).toEqual([commentary]);
});

test('the text of a request drawn again holds what was typed', () => {
  const typed = { rating: 'off-track', forecast: undefined, commentary: 'Words that must not be lost.' };
  const { text } = showUpdateRequest(updateRequest({ state: 'unconfirmed', typed }));
  expect(text).toMatch(/You typed:\nRating: Off track\nWords that must not be lost\.$/);
});

test.each(['rating', 'forecast', 'commentary'] as const)(
  'a problem with the %s stands beside it',
  (field) => {
    const { card } = showUpdateRequest(
      updateRequest({ state: 'problems', problems: [{ field, says: 'Wrong.' }] }),
    );
    const body = parts(card).filter(({ type, id }) => type === 'TextRun' || id !== undefined);
    const at = body.findIndex(({ text }) => text === 'Wrong.');
    expect(body[at + 1]?.id).toBe(field);
  },
);

test.each([
  ['problems', /Nothing was recorded yet/],
  ['changed', /newer update was recorded first/],
  ['differs', /answered before with other words/],
  ['unconfirmed', /could not confirm.*not be recorded twice/],
] as const)('a request drawn because of %s says so', (state, says) => {
  const { card, text } = showUpdateRequest(updateRequest({ state }));
  expect(text).toMatch(says);
  expect(shownWords(card).join('\n')).toMatch(says);
});
