import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { until } from '../teams/connector-process.ts';
import { groupChat } from '../teams/places.ts';
import type { Said } from '../teams/said.ts';
import { dana, dev, olive, type Rehearsal, rita, startRehearsal } from './rehearsal.ts';

const cora = { name: 'Cora Contributor', id: '00000000-0000-4000-8000-000000000007' };
const osman = { name: 'Osman Other', id: '00000000-0000-4000-8000-000000000008' };

jest.setTimeout(60_000);

let rehearsal: Rehearsal;

beforeAll(async () => {
  const peopleFile = join(await mkdtemp(join(tmpdir(), 'review-')), 'people.yaml');
  await writeFile(
    peopleFile,
    `people:
  - { entra: ${olive.id}, name: ${olive.name}, roles: [{ role: officer }] }
  - { entra: ${dana.id}, name: ${dana.name}, roles: [{ role: chair, group: domestic-abuse-forum }] }
  - { entra: ${dev.id}, name: ${dev.name}, roles: [{ role: deputy, group: domestic-abuse-forum }] }
  - { entra: ${cora.id}, name: ${cora.name}, roles: [{ role: contributor, group: domestic-abuse-forum }] }
  - { entra: ${osman.id}, name: ${osman.name}, roles: [{ role: chair, group: socp }] }
`,
  );
  rehearsal = await startRehearsal({ BOT_CLOCK: '2026-11-23T10:00Z', BOT_PEOPLE: peopleFile });
  expect((await officer().says('updates are published by officers')).text).toContain('an officer agrees');
});
afterAll(() => rehearsal.end());

const officer = () => rehearsal.teams.person(olive);
const chair = () => rehearsal.teams.person(dana);
const bodyOf = ({ body }: { readonly body: unknown }): string => JSON.stringify(body);
/** Teams takes one message a second in a chat, and this chair's is a busy one. */
const patience = { milliseconds: 20_000 };
const now = (said: Said, holds: (text: string) => boolean): Promise<Said> =>
  until(async () => {
    const standing = await rehearsal.teams.now(said);
    return standing && holds(standing.text) && standing;
  }, patience.milliseconds);

/** Somebody sends this; the card it was sent on. */
const sends = async (commentary: string, more = {}, who = dana): Promise<Said> => {
  const { last } = await rehearsal.teams.person(who).says('update DA');
  const pressed = await rehearsal.teams
    .person(who)
    .presses(last, 'Send update', { rating: 'on-track', commentary, ...more });
  expect(bodyOf(pressed)).toContain('Recorded');
  return last;
};
/** The officer's card as it stands after this was pressed on it. */
const presses = async (card: Said, title: string, inputs = {}): Promise<string> =>
  bodyOf(await officer().presses(card, title, inputs));
const reviewCard = async (): Promise<Said> => (await officer().says('review DA')).last;
const publishes = async (): Promise<void> => {
  await presses(await reviewCard(), 'Agree');
  expect(await presses(await reviewCard(), 'Publish')).toContain('Published');
};

const everybody = {
  author: dana,
  deputy: dev,
  contributor: cora,
  officer: olive,
  'another chair': osman,
  reader: rita,
  guest: { ...rita, isGuest: true, id: '00000000-0000-4000-8000-000000000009' },
};
const insiders = ['author', 'deputy', 'contributor', 'officer'];
const rows = Object.entries(everybody).map(([role, who]) => ({ role, who, sees: insiders.includes(role) }));

const answerTo = async (who: (typeof rows)[number]['who'], place = {}): Promise<string> =>
  (await rehearsal.teams.person(who).says('DA status', place)).text;

describe('received', () => {
  beforeAll(async () => {
    await sends('Received words.');
  });

  test.each(rows)('$role sees it: $sees', async ({ who, sees }) => {
    const text = await answerTo(who);
    expect(text.includes('Received words.')).toBe(sees);
    expect(text.includes('Not yet published')).toBe(sees);
    expect(text).toContain('13 April 2023');
  });

  test('in a group chat nobody sees it, not even on an update card', async () => {
    const place = { in: groupChat('19:forum@thread.v2') };
    for (const who of [dana, olive]) {
      expect(await answerTo(who, place)).not.toContain('Received words.');
      expect((await rehearsal.teams.person(who).says('update DA', place)).text).not.toContain(
        'Received words.',
      );
    }
  });

  test('sent from a card in a group chat its words stand for the sender only', async () => {
    const place = { in: groupChat('19:forum2@thread.v2') };
    const { last } = await chair().says('update DA', place);
    const own = await chair().presses(last, 'Send update', {
      rating: 'on-track',
      commentary: 'Received words.',
    });
    expect(bodyOf(own)).toContain('Received words.');
    const forAll = await now(last, (text) => text.includes('Received:'));
    expect(forAll.text).not.toContain('Received words.');
    expect(forAll.text).toContain('Dana Chair');
  });

  test('what is wrong with it is for the sender only', async () => {
    const place = { in: groupChat('19:forum3@thread.v2') };
    const { last } = await chair().says('update DA', place);
    const own = await chair().presses(last, 'Send update', { rating: '', commentary: 'Half a draft.' });
    expect(bodyOf(own)).toContain('Half a draft.');
    expect((await rehearsal.teams.now(last))?.text).not.toContain('Half a draft.');
    const kept = (await chair().says('update DA')).last;
    expect(kept.text).toContain('Half a draft.');
    await chair().presses(kept, 'Send update', { rating: 'on-track', commentary: 'Received words.' });
  });
});

describe('agreed', () => {
  test('is still seen by those alone, and named as agreed', async () => {
    expect(await presses(await reviewCard(), 'Agree')).toContain('Agreed by Olive Officer');
    for (const { who, sees } of rows) expect((await answerTo(who)).includes('Received words.')).toBe(sees);
  });

  test('nobody but an officer reviews', async () => {
    const card = await reviewCard();
    for (const who of [dana, dev, cora, rita]) {
      const person = rehearsal.teams.person(who);
      const forwarded = { ...card, conversation: (await person.says('hello')).last.conversation };
      expect((await person.presses(forwarded, 'Publish')).text).toContain('take an officer');
      expect((await person.says('review DA')).text).not.toContain('Update for review');
    }
  });
});

describe('published', () => {
  test('everybody sees it', async () => {
    expect(await presses(await reviewCard(), 'Publish')).toContain('Published');
    for (const { who } of rows) {
      const text = await answerTo(who);
      expect(text).toContain('Received words.');
      expect(text).not.toContain('Not yet published');
    }
  });

  test('readers are answered from it while a newer one is not published', async () => {
    await sends('Newer words.');
    expect(await answerTo(dana)).toContain('Newer words.');
    expect(await answerTo(rita)).toContain('Received words.');
    await publishes();
    expect(await answerTo(rita)).toContain('Newer words.');
  });

  test('with a day to come it is seen from that day on', async () => {
    await sends('Words for December.');
    await presses(await reviewCard(), 'Agree');
    await presses(await reviewCard(), 'Publish', { publishOn: '2026-12-01' });
    expect(await answerTo(rita)).toContain('Newer words.');
    await officer().says('clock 1 December 2026 09:00');
    expect(await answerTo(rita)).toContain('Words for December.');
    await officer().says('clock 23 November 2026 11:00');
  });
});

test('another wording is shown to the author, who may object; the officers are told', async () => {
  const author = rehearsal.teams.person(dev);
  await officer().installs();
  await sends('We did it all.', {}, dev);
  await presses(await reviewCard(), 'Agree', { wording: 'Most was done.' });
  const shown = await author.hears(/changed the wording of your update/, patience);
  expect(shown.text).toContain('Most was done.');
  expect(shown.text).toContain('Words changed by Olive Officer');
  expect(bodyOf(await author.presses(shown, 'Object', { objection: 'All was done.' }))).toContain('officers');
  const told = await officer().hears(/objects: “All was done.”/, patience);
  expect(told.buttons).toContain('Agree');
  await presses(await reviewCard(), 'Agree', { wording: 'We did it all.' });
  await presses(await reviewCard(), 'Publish');
  expect(await answerTo(rita)).toContain('We did it all.');
});

test('what looks confidential is asked about; sent anyway an officer is told and it waits for one', async () => {
  const { last } = await chair().says('update DA');
  const words = { rating: 'on-track', commentary: 'Patrols near ME14 1HH.' };
  const asked = await chair().presses(last, 'Send update', words);
  expect(bodyOf(asked)).toContain('looks like a postcode');
  const card = await now(last, (text) => text.includes('ME14 1HH'));
  expect(bodyOf(await chair().presses(card, 'Send anyway', words))).toContain('officer reads it first');
  expect((await officer().hears(/before anybody else does/, patience)).text).toContain('ME14 1HH');
  expect((await reviewCard()).buttons).toContain('Agree');
  expect(await presses(await reviewCard(), 'Publish')).toContain('Agree it first');
  await publishes();
});

describe('a pre-election period', () => {
  test('is set by officers only; publishing then carries a notice and needs confirming', async () => {
    const words = 'pre-election period from 20 November 2026 to 30 November 2026';
    expect((await chair().says(words)).text).toContain('takes an officer');
    expect((await officer().says(words)).text).toContain('30 November 2026');
    await sends('Words before an election.');
    await presses(await reviewCard(), 'Agree');
    const card = await reviewCard();
    expect(card.text).toContain('Pre-election period until 30 November 2026');
    expect(await presses(card, 'Publish')).toContain('Publish all the same');
    expect(await answerTo(rita)).not.toContain('Words before an election.');
    const asked = await now(card, (text) => text.includes('Not published yet'));
    expect(await presses(asked, 'Publish all the same')).toContain('Published');
    expect(await answerTo(rita)).toContain('Words before an election.');
    await officer().says('end the pre-election period');
  });
});

test('an ended reporting takes no update, and its history stays', async () => {
  await officer().says('close reporting on domestic abuse');
  const { last } = await chair().says('update DA');
  const pressed = await chair().presses(last, 'Send update', {
    rating: 'on-track',
    commentary: 'Late words.',
  });
  expect(pressed.text).toContain('has ended');
  expect(pressed.text).toContain('Late words.');
  expect(await answerTo(rita)).toContain('Words before an election.');
  await officer().says('open reporting on domestic abuse');
  await sends('Open again.');
});

describe('redacted', () => {
  test('the words are gone from every answer, card and revision; who, when, why and the rating stay', async () => {
    await officer().says('clock 5 January 2027 09:00');
    const card = await sends('Secret Name was there.', { rating: 'exceeding-expectations' }, dev);
    await publishes();
    const before = await reviewCard();
    expect(await presses(before, 'Redact')).toContain('Say why');
    expect(await presses(before, 'Redact', { why: 'It named a person.' })).toContain('[redacted]');
    for (const who of [dana, olive, rita]) {
      const text = await answerTo(who);
      expect(text).not.toContain('Secret Name');
      expect(text).toContain('It named a person.');
      expect(text).toContain('Olive Officer');
      expect(text).toContain('Exceeding expectations');
    }
    const turned = await now(card, (text) => text.includes('It named a person.'));
    expect(turned.text).not.toContain('Secret Name');
  });
});
