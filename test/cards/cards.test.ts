import { describe, expect, test } from '@jest/globals';
import { cardNames } from '../../src/show/draw.ts';
import { barriers, complaints, markdown } from './judge.ts';
import { sampleCard, templateOf } from './samples.ts';

describe.each(cardNames)('the card %s', (name) => {
  const card = sampleCard(name);

  test('is Adaptive Cards 1.5, which Teams draws, and its renderer objects to nothing', () => {
    expect(card.version).toBe('1.5');
    expect(complaints(card)).toEqual([]);
  });

  test('has labels, error messages, titles, fallbacks, alt texts and wraps', () => {
    expect(barriers(card)).toEqual([]);
  });

  test('finds every value it names in its sample', () => {
    expect(JSON.stringify(card)).not.toContain('${');
  });

  test('puts no data where Markdown is read', () => {
    expect(markdown(templateOf(name)).filter((text) => text.includes('${'))).toEqual([]);
  });

  test('stands on a phone: no columns, no tables', () => {
    expect(JSON.stringify(card)).not.toMatch(/"(ColumnSet|Table|FactSet)"/);
  });
});

test.each([
  ['an unknown element', { type: 'TextBlok', text: 'x' }],
  ['an input without id', { type: 'Input.Text', label: 'x' }],
])('the renderer notices %s', (_, element) => {
  expect(complaints({ type: 'AdaptiveCard', version: '1.5', body: [element] })).toHaveLength(1);
});

test('words in a pale colour are noticed, marks are not', () => {
  const run = (text: string) => ({ type: 'TextRun', text, color: 'warning' });
  expect(barriers({ body: [run('◆ '), run('At risk')] })).toHaveLength(1);
});

test.each([
  ['label', { type: 'Input.Text', id: 'a', errorMessage: 'x' }],
  ['error message', { type: 'Input.Text', id: 'a', label: 'x' }],
  ['alt text', { type: 'Image', url: 'x' }],
  ['title', { type: 'Action.Submit' }],
  ['fallback', { type: 'Action.Execute', title: 'x' }],
])('a missing %s is noticed', (what, element) => {
  expect(barriers({ body: [element] })).toEqual([expect.stringContaining(`no ${what}`)]);
});
