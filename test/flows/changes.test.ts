import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Child } from '../teams/child.ts';
import { until } from '../teams/connector-process.ts';
import { groupChat } from '../teams/places.ts';
import { createTalker, type Teams } from '../teams/talker.ts';
import { dana, dev, olive, type Rehearsal, rita, startBot, startRehearsal } from './rehearsal.ts';

const omar = { name: 'Omar Officer', id: '00000000-0000-4000-8000-000000000005' };
/** How old what a replica knows may be here: seconds. */
const every = 2;
const settings = { BOT_CLOCK: '2026-11-23T10:00Z', BOT_CHANGES_SECONDS: String(every) };

let rehearsal: Rehearsal;
let other: Child;
/** The same people at a second replica on the same storage. */
let elsewhere: Teams;

beforeAll(async () => {
  const peopleFile = join(await mkdtemp(join(tmpdir(), 'changes-')), 'people.yaml');
  await writeFile(
    peopleFile,
    `people:
  - { entra: ${olive.id}, name: ${olive.name}, roles: [{ role: officer }] }
  - { entra: ${omar.id}, name: ${omar.name}, roles: [{ role: officer }] }
  - { entra: ${dana.id}, name: ${dana.name}, roles: [{ role: chair, group: domestic-abuse-forum }] }
  - { entra: ${dev.id}, name: ${dev.name}, roles: [{ role: deputy, group: domestic-abuse-forum }] }
`,
  );
  rehearsal = await startRehearsal({ ...settings, BOT_PEOPLE: peopleFile });
  other = await startBot({
    BOT_LOCAL: '1',
    PORT: '0',
    BOT_PEOPLE: peopleFile,
    AZURE_STORAGE_CONNECTION_STRING: rehearsal.azurite.connection,
    ...settings,
  });
  const endpoint = `http://127.0.0.1:${other.port}/api/messages`;
  elsewhere = createTalker({ endpoint, connector: rehearsal.connector });
});
afterAll(async () => {
  await other.stop();
  await rehearsal.end();
});

const officer = () => rehearsal.teams.person(olive);
const bodyOf = ({ body }: { readonly body: unknown }): string => JSON.stringify(body);
/** Teams takes only so much a second in one conversation: rows of a table each have their own. */
const ownPlace = (name: string) => ({ in: groupChat(name) });
const changed = async (words: string) => {
  const { last } = await officer().says(words);
  return officer().presses(last, 'Confirm');
};
const changeNumber = (body: string): string => /This is change (\d+)/.exec(body)?.[1] ?? '';

test('an outcome: shown from and to, written on Confirm, then the answer with who and when, and taken back', async () => {
  const before = (await officer().says('what did council decide on 10 april 2019?')).last.text;
  const { last, text } = await officer().says(
    'record: Council on 10 April 2019 adopted the plan, minute 123',
  );
  expect(text).toContain('not made yet');
  expect(text).toContain('From: \nnot held');
  expect(text).toContain('On 10 April 2019 Council adopted the plan (minute 123).');
  expect(last.buttons).toEqual(['Confirm', 'Cancel']);
  expect((await officer().says('what did council decide on 10 april 2019?')).last.text).toBe(before);
  const confirmed = await officer().presses(last, 'Confirm');
  expect(bodyOf(confirmed)).toContain('Changed: Council, 10 April 2019: what it decided');
  const answer = (await officer().says('what did council decide on 10 april 2019?')).text;
  expect(answer).toContain('Council adopted the plan (minute 123)');
  expect(answer).toContain('changed in Teams by Olive Officer, 23 November 2026');
  const plan = (await officer().says('was the 2019-22 plan adopted?')).text;
  expect(plan).toContain('changed in Teams by Olive Officer');

  const standing = await until(async () => {
    const now = await rehearsal.teams.now(last);
    return now?.text.includes('Changed:') && now;
  });
  const asked = await officer().presses(standing, 'Take back');
  expect(asked.text).toContain('not held');
  expect(bodyOf(await officer().presses(asked.last, 'Confirm'))).toContain('Changed');
  expect((await officer().says('what did council decide on 10 april 2019?')).last.text).toBe(before);
});

test('a date: provisional before, confirmed after, and the reminder goes by it', async () => {
  expect((await officer().says('when are the grant proposals due?')).text).toContain('provisional');
  const { text, last } = await officer().says('the grant proposals are due on 26 March 2027');
  expect(text).toContain('the end of March 2027, provisional');
  expect(text).toContain('R2019 6.4');
  await officer().presses(last, 'Confirm');
  const answer = (await officer().says('when are the grant proposals due?')).last.text;
  expect(answer).toContain('26 March 2027');
  expect(answer).not.toContain('provisional');
  expect(answer).toContain('changed in Teams by Olive Officer, 23 November 2026');
  // Either replica may draw what is due: in a rehearsal each has a clock of its own.
  await elsewhere.person(olive).says('clock 26 February 2027 09:00');
  await officer().says('clock 26 February 2027 09:00');
  const reminder = await officer().hears(/PCC grant spending proposals[\s\S]*28 days left/, {
    milliseconds: 20_000,
  });
  expect(reminder.text).toContain('Confirmed date: changed in Teams by Olive Officer, 23 November 2026');
  await officer().says('clock 23 November 2026 10:00');
  await elsewhere.person(olive).says('clock 23 November 2026 10:00');
});

test.each([
  [
    'add meeting: Overview and Scrutiny for Crime and Disorder, 15 April 2027, Strategic Assessment 2026/27',
    'when is the next scrutiny meeting?',
    '15 April 2027',
  ],
  [
    'move the scrutiny meeting of 15 April 2027 to 22 April 2027',
    'when is the next scrutiny meeting?',
    '22 April 2027',
  ],
  ['cancel the scrutiny meeting of 22 April 2027', 'when is the next scrutiny meeting?', 'cancelled'],
  ['CSVG now meets monthly', 'how often does the CSVG meet?', 'meets monthly'],
  ['the TCTF now leads town centre', 'who leads on the town centre?', 'TCTF'],
  [
    'add fact: SOCP, figures: The SOCP closed 12 county lines in 2026.',
    'what figures are there about the SOCP?',
    '12 county lines',
  ],
])('%s', async (words, question, expected) => {
  const place = ownPlace(words);
  const { last } = await officer().says(words, place);
  await officer().presses(last, 'Confirm');
  const { text } = (await officer().says(question, place)).last;
  expect(text).toContain(expected);
  expect(text).toContain('changed in Teams by Olive Officer, 23 November 2026');
});

test('Cancel writes nothing and gives the words back', async () => {
  const { last } = await officer().says('SOCP now meets weekly');
  expect(bodyOf(await officer().presses(last, 'Cancel'))).toContain('SOCP now meets weekly');
  expect((await officer().says('how often does the SOCP meet?')).text).not.toContain('weekly now');
});

test('what can’t be told is asked back, and a change that would not hold is refused', async () => {
  expect((await officer().says('record: Council on 19 March 2019 adopted the plan')).text).toContain(
    'I can’t tell which meeting that is',
  );
  expect((await officer().says('conditional refresh is due on 3 May 2027')).text).toContain(
    'Nothing was changed',
  );
});

test('pressed twice, redelivered, and confirmed again: it is made once', async () => {
  const { last } = await officer().says('LCPG now meets weekly');
  const first = await officer().presses(last, 'Confirm');
  const number = changeNumber(bodyOf(first));
  const repeats = [
    await officer().presses(last, 'Confirm'),
    await rehearsal.teams.redeliver(first),
    await rehearsal.teams.redeliver(first, 'new'),
  ].map(bodyOf);
  expect(repeats.map(changeNumber)).toEqual([number, number, number]);
  expect(repeats[0]).toContain('Changed already');
  expect(repeats[2]).toContain('Changed already');
  const { text } = (await officer().says('what has been changed?')).last;
  expect(text.match(/LCPG[^\n]*how often it meets/g)).toHaveLength(1);
});

test('two officers at once: one is made, the other is told and asked again, and may then', async () => {
  const [one, two] = [officer(), elsewhere.person(omar)];
  const [first, second] = await Promise.all([
    one.says('DCSM now meets monthly'),
    two.says('DCSM now meets yearly'),
  ]);
  const both = await Promise.all([one.presses(first.last, 'Confirm'), two.presses(second.last, 'Confirm')]);
  const bodies = both.map(bodyOf);
  expect(bodies.filter((body) => body.includes('Changed: '))).toHaveLength(1);
  const lost = bodies.findIndex((body) => body.includes('Somebody else changed this meanwhile'));
  expect(lost).toBeGreaterThanOrEqual(0);
  const [loser, card, teams] =
    lost === 0 ? [one, first.last, rehearsal.teams] : [two, second.last, elsewhere];
  const again = await until(async () => {
    const now = await teams.now(card);
    return now?.text.includes('Somebody else') && now;
  });
  expect(again.text).toContain('changed in Teams by');
  expect(bodyOf(await loser.presses(again, 'Confirm'))).toContain('Changed: ');
});

test('two officers at once on different things: both are made', async () => {
  const [one, two] = [officer(), elsewhere.person(omar)];
  const [first, second] = await Promise.all([
    one.says('MDAF now meets monthly'),
    two.says('TCTF now meets yearly'),
  ]);
  const both = await Promise.all([one.presses(first.last, 'Confirm'), two.presses(second.last, 'Confirm')]);
  for (const body of both.map(bodyOf)) expect(body).toContain('Changed: ');
});

test('another replica answers by a change within its interval, not asked about anything else', async () => {
  const reader = elsewhere.person(rita);
  await reader.says('how often does the SOCP meet?');
  await changed('SOCP now meets every other month');
  await new Promise((resolve) => setTimeout(resolve, every * 1000));
  expect((await reader.says('how often does the SOCP meet?')).text).toContain('every other month');
});

describe('what has been changed', () => {
  test('newest first, who and when, in pages; taken back by a button, once', async () => {
    const { text, last } = await officer().says('what has been changed?');
    const numbers = [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toHaveLength(5);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(text).toMatch(/from “.*” to “.*”, by Olive Officer, 23 November 2026, 10:0/);
    const older = await officer().presses(last, 'Older changes');
    expect(Number(/^(\d+)\. /m.exec(older.text)?.[1])).toBe((numbers[4] ?? 0) - 1);
    const back = await officer().presses(last, `Take back ${numbers[0]}`);
    await officer().presses(back.last, 'Confirm');
    const second = await officer().presses(last, `Take back ${numbers[0]}`);
    expect(second.text).toContain('taken back already');
    expect((await officer().says('what has been changed?')).text).toContain('(taken back since)');
  });

  test('anyone may see it; readers get no button to take back', async () => {
    const { text, last } = await rehearsal.teams.person(rita).says('what has been changed?');
    expect(text).toContain('by Olive Officer');
    expect(last.buttons.filter((title) => title.startsWith('Take back'))).toEqual([]);
  });
});

describe('who may', () => {
  const commands = [
    'record: Council on 10 April 2019 adopted the plan, minute 123',
    'the grant progress report is due on 6 September 2027',
    'confirm the grant progress report date',
    'add meeting: Council, 7 April 2027, Community Safety Plan',
    'move the Council meeting of 10 April 2019 to 11 April 2019',
    'cancel the Council meeting of 10 April 2019',
    'the MDAF now leads domestic abuse',
    'the Domestic Abuse Forum now meets monthly',
    'add fact: SOCP, risk: Something.',
    'correct: SOCP, lead: Somebody leads it.',
    'take back change 1',
    'use the file for change 1',
  ];
  const people = { reader: rita, guest: { ...rita, isGuest: true }, chair: dana, deputy: dev };
  const rows = commands.flatMap((words) =>
    Object.entries(people).map(([role, who]) => ({ words, role, who })),
  );

  test.each(rows)('$role: $words', async ({ words, role, who }) => {
    const { text, last } = await rehearsal.teams.person(who).says(words, ownPlace(`${role} ${words}`));
    expect(text).toContain('Nothing was changed');
    expect(text).toContain('takes an officer');
    expect(text).toContain(words);
    expect(last.buttons).not.toContain('Confirm');
  });

  test('a reader who presses an officer’s Confirm changes nothing', async () => {
    const { last } = await officer().says('the Domestic Abuse Forum now meets daily');
    const reader = rehearsal.teams.person(rita);
    const forwarded = { ...last, conversation: (await reader.says('hello')).last.conversation };
    const pressed = await reader.presses(forwarded, 'Confirm');
    expect(pressed.text).toContain('takes an officer');
    expect((await officer().says('how often does the Domestic Abuse Forum meet?')).text).not.toContain(
      'meets daily',
    );
  });

  test('nor does one who presses Cancel; what was confirmed meanwhile is not called cancelled', async () => {
    const { last } = await officer().says('the Domestic Abuse Forum now meets yearly', ownPlace('cancel'));
    const reader = rehearsal.teams.person(rita);
    const forwarded = { ...last, conversation: (await reader.says('hello')).last.conversation };
    expect((await reader.presses(forwarded, 'Cancel')).text).toContain('takes an officer');
    await officer().presses(last, 'Confirm');
    expect(bodyOf(await elsewhere.person(omar).presses(last, 'Cancel'))).toContain('Changed already');
    expect(bodyOf(await elsewhere.person(omar).presses(last, 'Confirm'))).toContain('Changed already');
  });

  test('a reader who only meant to ask is a button away from the answer', async () => {
    const reader = rehearsal.teams.person(rita);
    const { last } = await reader.says('the CSVG now meets daily', ownPlace('asking'));
    const { text } = (await reader.presses(last, 'I meant to ask')).last;
    expect(text).toContain('The CSVG meets monthly (changed in Teams by Olive Officer');
  });

  test.each(commands.slice(0, 10))('an officer: %s', async (words) => {
    const { last } = await officer().says(words, ownPlace(`officer ${words}`));
    expect(last.buttons).toEqual(['Confirm', 'Cancel']);
  });
});

test('restart on a later file that says otherwise: both values, the change stands, an officer decides', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'register-'));
  const text = await readFile(new URL('../../data/safer-maidstone.yaml', import.meta.url), 'utf8');
  const laterFile = join(folder, 'register.yaml');
  await writeFile(
    laterFile,
    text.replace('The CSVG holds a multi-agency meeting every week.', 'The CSVG meets twice a week.'),
  );
  const later = { ...settings, BOT_REGISTER: laterFile };
  const { teams } = await rehearsal.restart('SIGTERM', later);
  const olga = teams.person(olive);
  expect((await olga.says('how often does the CSVG meet?')).text).toContain('meets monthly');
  const told = await olga.hears(/The register file and change \d+ do not agree/, { milliseconds: 15_000 });
  expect(told.text).toContain('the register file now says “The CSVG meets twice a week.”');
  expect(told.text).toContain('says “The CSVG meets monthly.” and stands until an officer decides');
  await teams.person(omar).says('hello');
  await teams.person(omar).hears(/The register file and change \d+ do not agree/, { milliseconds: 15_000 });
  const { text: list, last } = await olga.says('what has been changed?');
  expect(list).toContain('the register file now says “The CSVG meets twice a week.”');
  expect(list).toContain('says “The CSVG meets monthly.” and stands until an officer decides');
  const keep = last.buttons.find((title) => title.startsWith('Keep change')) ?? '';
  const keeping = (await olga.presses(last, keep)).text;
  expect(keeping).toMatch(/The file says:\s+The CSVG meets twice a week./);
  expect(keeping).toMatch(/Stays:\s+The CSVG meets monthly./);
  const use = last.buttons.find((title) => title.startsWith('Use the file')) ?? '';
  await olga.presses((await olga.presses(last, use)).last, 'Confirm');
  expect((await olga.says('how often does the CSVG meet?')).last.text).toContain('twice a week');
  expect((await olga.says('what has been changed?')).last.text).not.toContain('Contradicted');
  const again = (await rehearsal.restart('SIGTERM', later)).teams.person(omar);
  await again.says('hello');
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const notices = (await again.sees()).filter(({ text: said }) => said.includes('do not agree'));
  expect(notices).toHaveLength(1);
});
