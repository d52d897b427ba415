import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../teams/connector-process.ts';
import type { Said } from '../teams/said.ts';
import { dana, dev, olive, type Rehearsal, rita, startRehearsal } from './rehearsal.ts';

let rehearsal: Rehearsal;
let { teams } = {} as Rehearsal;

beforeAll(async () => {
  rehearsal = await startRehearsal({ BOT_CLOCK: '2026-11-23T10:00Z' });
  ({ teams } = rehearsal);
});
afterAll(() => rehearsal.end());

const chair = () => teams.person(dana);
const bodyOf = ({ body }: { readonly body: unknown }): string => JSON.stringify(body);
const now = (said: Said, expected: string): Promise<Said> =>
  until(async () => {
    const standing = await teams.now(said);
    return standing?.text.includes(expected) && standing;
  });
const red = { rating: 'off-track', forecast: 'at-risk', commentary: 'No room was found.' };

describe('step 2', () => {
  test('comes for Off track, asks for an action, and step 1 lasts over a restart', async () => {
    const { last } = await chair().says('update DA');
    const step2 = await chair().presses(last, 'Send update', red);
    expect(bodyOf(step2)).toContain('step 2 of 2');
    expect(bodyOf(step2)).toContain('Kept as a draft');
    ({ teams } = await rehearsal.restart('SIGKILL'));
    const { text, last: again } = await chair().says('update DA');
    expect(text).toContain('Your draft is filled in below');
    expect(text).toContain('No room was found.');
    expect((await teams.person(dev).says('update DA')).text).not.toContain('No room was found.');

    await chair().presses(again, 'Send update', {});
    const card = await now(again, 'step 2 of 2');
    const asked = await chair().presses(card, 'Send update', {});
    expect(bodyOf(asked)).toContain('Can you name an action?');
    const problem = await chair().presses(card, 'Send update', {
      action: 'Book another room.',
      owner: 'Training lead',
      actionBy: '2026-11-22',
    });
    expect(bodyOf(problem)).toContain('22 November 2026 has passed');
    const kept = await now(again, 'has passed');
    const sent = await chair().presses(kept, 'Send update', { actionBy: '2026-12-22' });
    expect(bodyOf(sent)).toContain('Action: Book another room. Owner: Training lead, by 22 December 2026.');
    expect((await chair().says('update DA')).text).not.toContain('Your draft');
    expect((await teams.person(rita).says('DA status')).text).toContain('by 22 December 2026');
  });

  test('Back keeps everything, and Send anyway sends without an action', async () => {
    const { last } = await chair().says('update DA');
    await chair().presses(last, 'Send update', red);
    const card = await now(last, 'step 2 of 2');
    await chair().presses(card, 'Back', { action: 'Half an action' });
    const first = await now(last, 'Your draft');
    await chair().presses(first, 'Send update', {});
    const second = await now(last, 'Half an action');
    await chair().presses(second, 'Send update', { action: '' });
    const asked = await now(last, 'Can you name an action?');
    expect(bodyOf(await chair().presses(asked, 'Send anyway', { action: '' }))).toContain('Recorded');
  });

  test('works where the client knows Action.Submit only', async () => {
    const { last } = await chair().says('update DA');
    await chair().presses(last, 'Send update', red, { as: 'Submit' });
    const card = await now(last, 'step 2 of 2');
    const inputs = { action: 'Book a hall.', owner: 'Team', actionBy: '2026-12-22' };
    await chair().presses(card, 'Send update', inputs, { as: 'Submit' });
    expect((await now(last, 'Recorded:')).text).toContain('Book a hall.');
  });
});

describe('no change', () => {
  const quarters = ['4 January 2027 09:00', '5 April 2027 09:00', '5 July 2027 09:00'];

  test('keeps the words, marks them, twice in a row; then it asks for words', async () => {
    const officer = teams.person(olive);
    const { last: first } = await chair().says('update DA');
    expect(first.buttons).not.toContain('No change since last time');
    await chair().presses(first, 'Send update', { rating: 'on-track', commentary: 'All goes well.' });
    for (const [index, quarter] of quarters.entries()) {
      await officer.says(`clock ${quarter}`);
      const { last } = await chair().says('update DA');
      if (index === 2) {
        expect(last.buttons).toEqual(['Send update']);
        continue;
      }
      const sent = await chair().presses(last, 'No change since last time');
      expect(bodyOf(sent)).toContain('All goes well.');
      expect(bodyOf(sent)).toContain('Words unchanged since last time');
      const pressedAgain = await chair().presses(last, 'No change since last time');
      expect(bodyOf(pressedAgain)).toContain('Already recorded');
    }
    const { text } = await chair().says('DA status');
    expect(text).toContain('2027-28 Q1');
    expect(text).toContain('the same as in 2026-27 Q4');
    await officer.says('clock 23 November 2026 10:00');
  });
});

describe('a plain message', () => {
  const words = 'SOCP: green';
  const update = 'DA: on track, IDVA service recommissioned, forecast at risk';

  test('of somebody who may is a filled card, recorded on Send', async () => {
    const officer = teams.person(olive);
    const { text, last } = await officer.says(update);
    expect(text).toContain('Filled in from your message');
    expect(text).toContain('IDVA service recommissioned');
    expect((await teams.person(rita).says('DA status')).text).not.toContain('IDVA service recommissioned');
    expect(bodyOf(await officer.presses(last, 'Send update'))).toContain('Recorded');
    expect((await teams.person(rita).says('DA status')).text).toContain('IDVA service recommissioned');
  });

  test('heard twice it is one update', async () => {
    const officer = teams.person(olive);
    const said = await officer.says('DA: on track, heard twice');
    const again = await teams.redeliver(said);
    expect(bodyOf(await officer.presses(said.last, 'Send update'))).toContain('Recorded');
    const { said: other } = again;
    if (other[0])
      expect(bodyOf(await officer.presses(other[0], 'Send update'))).toContain('Already recorded');
  });

  test.each([
    ['a reader', rita, update],
    ['a chair of another group', dana, words],
  ])('of %s is a question', async (_who, who, text) => {
    expect((await teams.person(who).says(text)).text).not.toContain('Filled in from your message');
  });
});

test('green words that say otherwise are asked about, all is kept, and may be sent', async () => {
  const { last } = await chair().says('update DA');
  const typed = { rating: 'on-track', forecast: 'on-track', commentary: 'The start is delayed to May.' };
  const asked = await chair().presses(last, 'Send update', typed);
  expect(bodyOf(asked)).toContain('“delayed”');
  const card = await now(last, 'Please look at what is marked');
  expect(card.text).toContain('The start is delayed to May.');
  expect(bodyOf(await chair().presses(card, 'Send anyway'))).toContain('Recorded');
});

test('a tick tells the officers to call', async () => {
  const { last } = await chair().says('update DA');
  await chair().presses(last, 'Send update', {
    rating: 'on-track',
    commentary: 'More on the phone.',
    hasMore: 'true',
  });
  const told = await teams
    .person(olive)
    .hears(/has more to say outside this report/, { milliseconds: 15_000 });
  expect(told.text).toContain('Dana Chair');
});
