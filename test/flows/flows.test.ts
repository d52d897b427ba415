import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../teams/connector-process.ts';
import { dana, dev, olive, type Rehearsal, rita, startRehearsal } from './rehearsal.ts';

let rehearsal: Rehearsal;

beforeAll(async () => {
  rehearsal = await startRehearsal({ BOT_CLOCK: '2026-11-23T10:00Z' });
});
afterAll(() => rehearsal.end());

const filled = {
  rating: 'at-risk',
  forecast: 'on-track',
  commentary: 'IDVA service *recommissioned*; start slipped to May.',
  action: 'Agree a start date with the provider.',
  owner: 'Commissioning team',
  actionBy: '2027-01-31',
};

describe('ask', () => {
  test('the DA status: rating, where and when reported, its age, source, who leads by which source, what to ask next', async () => {
    const rosa = rehearsal.teams.person({ name: 'Rosa Reader' });
    const { text, last } = await rosa.says("what's the DA priority status?");
    for (const part of [
      'On track',
      'Overview and Scrutiny for Crime and Disorder',
      '13 April 2023',
      'year 1',
      '2022-23',
      '2022-25 plan',
      'no later status is held',
      'R2023 2.6',
      'Domestic Abuse Forum',
      'R2019 2.3',
      'MDAF',
    ])
      expect(text).toContain(part);
    expect(last.buttons.length).toBeGreaterThan(1);
    const followed = await rosa.presses(last, last.buttons[0] ?? '');
    expect(followed.last.card).toBeDefined();
  });

  test('a follow-up is understood from what came before, in that conversation only', async () => {
    const [one, other] = [rehearsal.teams.person({ name: 'One' }), rehearsal.teams.person({ name: 'Other' })];
    await one.says('who chairs SOCP');
    await other.says('what does the domestic abuse forum do');
    expect((await one.says('and who leads it?')).text).toContain('Kent Police');
  });

  test('everything is marked as a rehearsal, notification included', async () => {
    const { last } = await rehearsal.teams.person({ name: 'Any' }).says('who leads the SOCP?');
    expect(last.text).toContain('Rehearsal: not real');
    expect(last.summary).toContain('Rehearsal: not real');
  });
});

describe('record', () => {
  test('an officer asks, the chair gets a card, sends it, sees it recorded; the new status is the answer', async () => {
    const officer = rehearsal.teams.person(olive);
    const chair = rehearsal.teams.person(dana);
    await chair.installs();
    expect((await officer.says('ask DA')).text).toContain('Dana Chair');
    const request = await chair.hears(/Send update|Commentary/i);
    const sent = await chair.presses(request, 'Send update', filled);
    expect(JSON.stringify(sent.body)).toContain('Recorded');
    const turned = await until(async () => {
      const now = await rehearsal.teams.now(request);
      return now && now.edits > 0 && now;
    });
    expect(turned.text).toContain('Recorded');
    expect(turned.text).toContain('Dana Chair');
    const { text } = await officer.says('DA status');
    for (const part of ['At risk', 'Dana Chair', '23 November 2026', 'On track', '13 April 2023'])
      expect(text).toContain(part);
  });

  test('the same press again is recorded once; other words are offered as a correction and then stand', async () => {
    const chair = rehearsal.teams.person(dana);
    const { last } = await chair.says('update DA');
    const words = { ...filled, commentary: 'First words' };
    expect(JSON.stringify((await chair.presses(last, 'Send update', words)).body)).toContain('Recorded');
    expect(JSON.stringify((await chair.presses(last, 'Send update', words)).body)).toContain(
      'Already recorded',
    );
    const differing = await chair.presses(last, 'Send update', { ...words, commentary: 'Second words' });
    expect(JSON.stringify(differing.body)).toContain('Second words');
    expect(JSON.stringify(differing.body)).toContain('correction');
    const offered = await until(async () => {
      const now = await rehearsal.teams.now(last);
      return now?.text.includes('correction') && now;
    });
    expect(JSON.stringify((await chair.presses(offered, 'Send update', {})).body)).toContain('Recorded');
    expect((await chair.says('DA status')).text).toContain('Second words');
  });

  test('two people on one card: one is recorded, the other gets the first’s words beside their own', async () => {
    const [chair, deputy] = [rehearsal.teams.person(dana), rehearsal.teams.person(dev)];
    const [first, second] = await Promise.all([chair.says('update DA'), deputy.says('update DA')]);
    await chair.presses(first.last, 'Send update', { ...filled, commentary: 'From the chair' });
    const late = await deputy.presses(second.last, 'Send update', {
      ...filled,
      commentary: 'From the deputy',
    });
    const shown = JSON.stringify(late.body);
    expect(shown).toContain('From the chair');
    expect(shown).toContain('From the deputy');
    expect((await deputy.says('DA status')).last.text).not.toContain('From the deputy');
  });

  test('what is missing is said beside its field, and what was typed stays', async () => {
    const chair = rehearsal.teams.person(dana);
    const { last } = await chair.says('update DA');
    const pressed = await chair.presses(last, 'Send update', { rating: '', commentary: 'Kept words' });
    expect(JSON.stringify(pressed.body)).toContain('Kept words');
    expect(JSON.stringify(pressed.body)).toContain('Choose how it is going now.');
  });

  test('a reader may not: their words come back, nothing is recorded, and who may is said', async () => {
    const [chair, reader] = [rehearsal.teams.person(dana), rehearsal.teams.person(rita)];
    const { last } = await chair.says('update DA');
    const before = (await chair.says('DA status')).last.text;
    const forwarded = { ...last, conversation: (await reader.says('hello')).last.conversation };
    const pressed = await reader.presses(forwarded, 'Send update', {
      ...filled,
      commentary: 'From a reader',
    });
    expect(pressed.text).toContain('From a reader');
    expect(pressed.text).toContain('chair');
    expect((await chair.says('DA status')).last.text).toBe(before);
    expect((await reader.says('ask DA')).text).toContain('Nobody was asked');
  });

  test.each([
    ['a priority there is not', { priority: 'weather' }],
    ['a quarter that has not begun', { period: '2030-31 Q1' }],
    ['a prompt that is markup', { prompt: '<script>' }],
  ])('%s: nothing is recorded and the words come back', async (_name, change) => {
    const chair = rehearsal.teams.person(dana);
    const { last } = await chair.says('update DA');
    const pressed = await chair.presses(last, 'Send update', {
      ...filled,
      commentary: 'Do not lose me',
      ...change,
    });
    expect(pressed.text).toContain('Do not lose me');
    expect(pressed.text).toContain('Nothing was recorded');
  });
});

describe('remind', () => {
  test('the PCC grant proposals: nothing before its time, then by itself, once', async () => {
    const officer = rehearsal.teams.person(olive);
    await officer.says('help');
    await officer.says('clock 3 March 2027 08:59');
    expect((await officer.sees()).filter((one) => one.text.includes('28 days left'))).toHaveLength(0);
    await officer.says('clock 3 March 2027 09:00');
    const reminder = await officer.hears(/PCC grant spending proposals[\s\S]*28 days left/);
    expect(reminder.text).toContain('the end of March 2027');
    expect(reminder.text).toMatch(/provisional/i);
    expect(reminder.text).toContain('R2019 6.4');
    await officer.says('clock 3 March 2027 09:00');
    await officer.says('clock 4 March 2027 09:00');
    expect((await officer.sees()).filter((one) => one.text.includes('days left'))).toHaveLength(1);
  });

  test('only an officer moves the clock', async () => {
    const { text } = await rehearsal.teams.person(rita).says('clock 3 March 2031 09:00');
    expect(text).toContain('not moved');
  });
});

describe('restart', () => {
  test('SIGTERM ends it with 0, and what was recorded is still the answer', async () => {
    const before = (await rehearsal.teams.person(olive).says('DA status')).text;
    const { ended, teams } = await rehearsal.restart('SIGTERM', { BOT_CLOCK: '2027-03-04T10:00Z' });
    expect(ended).toBe(0);
    expect((await teams.person(olive).says('DA status')).text).toBe(before);
  });
});
