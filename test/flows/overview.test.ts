import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dana, olive, type Rehearsal, rita, startRehearsal } from './rehearsal.ts';

let rehearsal: Rehearsal;
const officer = () => rehearsal.teams.person(olive);
const chair = () => rehearsal.teams.person(dana);
const reader = () => rehearsal.teams.person(rita);

const update = async (fields: Readonly<Record<string, string>>): Promise<void> => {
  const { last } = await chair().says('update domestic abuse');
  await chair().presses(last, 'Send update', fields);
};

beforeAll(async () => {
  rehearsal = await startRehearsal({ BOT_CLOCK: '2026-09-10T10:00Z' });
  await rehearsal.connector.reset(false);
  await officer().says('officers publish updates');
  await update({ rating: 'on-track', commentary: 'Refuge places were kept.' });
  await officer().says('clock 23 November 2026 10:00');
  await update({ rating: 'exceeding-expectations', commentary: 'Two more places opened.' });
});
afterAll(() => rehearsal.end());

describe('the overview', () => {
  test('shows mark and word, direction and age to an officer, with the periods in text too', async () => {
    const { last } = await officer().says('overview');
    const text = last.text.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Domestic abuse ▲ Exceeding expectations');
    expect(text).toContain('↑ better than in 2026-27 Q2 2026-27 Q3, today, not yet published');
    expect(text).toContain('Last reported: ');
    // A client without charts shows these lines.
    expect(JSON.stringify(last.card)).toContain('2026-27 Q2: ● On track 1');
  });

  test('shows a reader nothing that is not published', async () => {
    const { text } = await reader().says('overview');
    expect(text).not.toContain('▲');
    expect(text).not.toContain('2026-27 Q3');
    expect(text).toContain('No update is published yet.');
  });
});

test('history is newest first, and its words only for those who may see them', async () => {
  const { text } = await officer().says('history of DA');
  expect(text.indexOf('Two more places')).toBeLessThan(text.indexOf('Refuge places'));
  expect(text).toContain('2 updates, newest first, page 1 of 1');
  expect((await reader().says('history of DA')).text).not.toContain('places');
});

test('a handover says where it stands, who, and what a chair does', async () => {
  const { text } = await chair().says('handover for DA');
  expect(text).toContain('Handover: ');
  expect(text).toContain('Two more places opened.');
  expect(text).toContain('Chair: Dana Chair');
  expect(text).toContain('What a chair does');
});

test('what was promised is answered without inventing', async () => {
  expect((await officer().says('what did we promise the committee?')).text).toContain('names an action');
});

test('what the status was in April 2023 is answered from the report', async () => {
  expect((await reader().says('what was the DA status in April 2023?')).text).toContain('On track');
});
