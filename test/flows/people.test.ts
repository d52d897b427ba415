import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../teams/connector-process.ts';
import type { Exchange } from '../teams/exchange.ts';
import type { Who } from '../teams/person.ts';
import { bot, channel, groupChat, type Place } from '../teams/places.ts';
import { dana, dev, olive, type Rehearsal, rita, startRehearsal } from './rehearsal.ts';

let rehearsal: Rehearsal;
const board = groupChat('Partnership officers');
const forum = channel('DA Forum');
const someone = (name: string, last: number) => ({ name, id: `00000000-0000-4000-8000-0000000000${last}` });
const cem = someone('Cem Contributor', 11);
const sam = someone('Sam Services', 12);
const tess = someone('Tess Target', 13);
const thea = someone('Thea Target', 14);
const sol = someone('Sol Socp', 15);
const gus = { ...someone('Gus Guest', 16), isGuest: true };
const lone = someone('Lone Stranger', 17);
const all = [olive, dana, dev, rita, cem, sam, tess, thea, sol, gus];

const setMembers = (place: Place, people: readonly (Who & { readonly id: string })[]): Promise<void> =>
  rehearsal.connector.setMembers(
    place.id,
    people.map(({ id, name, isGuest }) => ({
      id: `29:${id}`,
      name,
      aadObjectId: id,
      ...(isGuest ? { userRole: 'guest' } : {}),
    })),
  );

/** Says it in the officers' group chat, with a mention of everybody it names. */
const says = (who: Who, text: string, place = board): Promise<Exchange> => {
  const mentions = all.filter(({ name }) => text.includes(`@${name}`));
  return rehearsal.teams.person(who).says(text, { in: place, mentions });
};
const alone = (who: Who, text: string): Promise<Exchange> => rehearsal.teams.person(who).says(text);
const holders = async (): Promise<string> => (await alone(olive, 'who holds what')).text;

beforeAll(async () => {
  rehearsal = await startRehearsal({ BOT_CLOCK: '2026-11-23T10:00Z' });
  // People here write faster than anybody types: Teams' limits are shown elsewhere.
  await rehearsal.connector.reset(false);
  await Promise.all([setMembers(board, all), setMembers(forum, all)]);
  await says(olive, 'make @Sam Services democratic services');
  await says(olive, '@Cem Contributor is a contributor to DA');
  await says(olive, 'make @Sol Socp chair of SOCP');
});
afterAll(() => rehearsal.end());

describe('who may', () => {
  const nobodyElse = [
    'reader',
    'guest',
    'contributor',
    'democratic services',
    'deputy',
    'other chair',
    'chair',
  ];
  const people: Readonly<Record<string, Who>> = {
    reader: rita,
    guest: gus,
    contributor: cem,
    'democratic services': sam,
    deputy: dev,
    'other chair': sol,
    chair: dana,
    officer: olive,
  };
  const refusals = [
    ['make @Tess Target chair of MDAF', 'Naming people takes an officer', nobodyElse],
    ['@Tess Target is the deputy of SOCP', 'Naming people takes an officer', nobodyElse],
    ['make @Tess Target an officer', 'Naming people takes an officer', nobodyElse],
    ['make Tess chair of MDAF', 'Naming people takes an officer', nobodyElse],
    [
      '@Dana Chair is no longer chair',
      'Taking a post from somebody takes an officer',
      nobodyElse.slice(0, -1),
    ],
    [
      'hand over the Domestic Abuse Forum to @Tess Target',
      'takes an officer, or the chair of the group',
      nobodyElse.slice(0, -1),
    ],
    ['@Tess Target is away until 3 January', 'takes an officer', nobodyElse],
    ["@Tess Target doesn't work Mondays", 'takes an officer', nobodyElse],
    ['@Tess Target is back', 'takes an officer', nobodyElse],
    ['this chat is the Domestic Abuse Forum', 'takes an officer', nobodyElse],
    ["this is the officers' chat", 'takes an officer', nobodyElse],
    ['unlink this chat', 'takes an officer', nobodyElse],
  ] as const;
  const table = refusals.flatMap(([text, why, roles]) => roles.map((role) => [role, text, why] as const));

  test.each(table)('a %s may not: %s', async (role, text, why) => {
    const before = await holders();
    const said = await says(people[role] ?? rita, text);
    expect(said.text).toContain('Nothing was changed');
    expect(said.text).toContain(why);
    expect(said.text).toContain('Olive Officer');
    expect(await holders()).toBe(before);
  });

  test('a chair may not hand over another group', async () => {
    const { text } = await says(dana, 'hand over the SOCP to @Tess Target');
    expect(text).toContain('Nothing was changed');
    expect(text).toContain('Sol Socp');
  });

  const everybody = [...nobodyElse, 'officer'];
  test.each(everybody)('a %s may say when they are away and work', async (role) => {
    const who = people[role] ?? rita;
    expect((await alone(who, "I'm away until 3 January")).text).toContain('away until 3 January 2027');
    expect((await alone(who, 'I’m back')).text).toContain('You are back');
    const days = await alone(who, "I don't work Mondays and Fridays");
    expect(days.text).toContain('Tuesday, Wednesday and Thursday');
  });

  test.each(everybody)('a %s may see who holds what and what is vacant', async (role) => {
    const who = people[role] ?? rita;
    expect((await alone(who, 'who holds what?')).text).toContain('Sol Socp');
    expect((await alone(who, 'what is vacant?')).text).toContain('the MDAF');
    expect((await alone(who, 'who are the officers?')).text).toContain('Olive Officer');
  });
});

describe('naming people', () => {
  test('from a day on: not in force before, and told with its day', async () => {
    const { text } = await says(olive, 'make @Tess Target chair of MDAF from 1 December');
    expect(text).toContain('Tess Target: chair of the MDAF from 1 December 2026');
    const now = (await alone(olive, 'who chairs MDAF?')).text;
    expect(now).not.toContain('Tess Target is');
    expect(now).toContain('To come: Tess Target (from 1 December 2026)');
    expect(await holders()).toContain('Tess Target (from 1 December 2026)');
  });

  test('a new chair ends the old one’s time, said and kept', async () => {
    const { text } = await says(olive, 'make @Thea Target chair of MDAF from 1 February 2027');
    expect(text).toContain('Tess Target stays chair until 31 January 2027');
    for (const [asked, told] of [
      ['who chairs MDAF on 2 December 2026?', 'Tess Target is to be chair of the MDAF (2 December 2026).'],
      ['who chairs MDAF on 1 February 2027?', 'Thea Target is to be chair of the MDAF (1 February 2027).'],
      ['who chaired the MDAF on 1 November 2026?', 'named as chair in Teams for 1 November 2026'],
    ] as const)
      expect((await alone(olive, asked)).text).toContain(told);
    expect(await holders()).toContain('Tess Target (from 1 December 2026 until 31 January 2027)');
  });

  test('one who was to begin later than the new chair no longer does, and that is said', async () => {
    await says(olive, 'make @Tess Target chair of LCPG from 1 December');
    const { text } = await says(olive, 'make @Thea Target chair of LCPG');
    expect(text).toContain('Tess Target was to begin on 1 December 2026 and no longer does');
    expect(await holders()).toContain('The LCPG: chair Thea Target.');
  });

  test('a chair for some weeks stands beside the one there is', async () => {
    const { text } = await says(olive, 'make @Tess Target chair of LCPG until 3 January');
    expect(text).toContain('chair of the LCPG until 3 January 2027');
    expect(await holders()).toContain('chair Thea Target and Tess Target (until 3 January 2027)');
  });

  test('the same again changes nothing', async () => {
    const before = await holders();
    const { text } = await says(olive, '@Cem Contributor is a contributor to DA');
    expect(text).toContain('how it was already');
    expect(await holders()).toBe(before);
  });

  test('two officers at once: both are kept, neither twice', async () => {
    await Promise.all([
      says(olive, 'make @Tess Target contributor to the town centre'),
      says(olive, 'make @Thea Target contributor to mental health'),
    ]);
    const text = await holders();
    expect(text).toMatch(/town centre: contributor Tess Target/i);
    expect(text).toMatch(/mental health: contributor Thea Target/i);
  });

  test('a guest can be named, and that they are one is said', async () => {
    const { text } = await says(olive, 'make @Gus Guest contributor to the SOCP');
    expect(text).toContain('They are a guest');
  });

  test('taken away again, and everyone may lay down their own', async () => {
    await says(olive, '@Gus Guest is no longer contributor to SOCP');
    expect(await holders()).not.toContain('Gus Guest');
    await says(olive, 'make @Tess Target deputy of SOCP');
    const { text } = await alone(tess, 'I am no longer the deputy');
    expect(text).toContain('no longer deputy chair of the SOCP');
  });

  test('an officer of the settings can’t be dropped in Teams', async () => {
    const before = await holders();
    const { text } = await says(olive, '@Olive Officer is no longer an officer');
    expect(text).toContain('BOT_OFFICERS');
    expect(await holders()).toBe(before);
  });
});

describe('a bare name', () => {
  test.each([
    ['make Dana deputy of SOCP', ['Dana Chair']],
    ['make Target deputy of SOCP', ['Tess Target', 'Thea Target']],
    ['make @Dana Chair deputy of SOCP', ['Dana Chair']],
  ])('never decides by itself: %s', async (text, candidates) => {
    const before = await holders();
    const { last } = await rehearsal.teams.person(olive).says(text);
    expect(last.text).toContain('Whom do you mean');
    expect(last.buttons).toEqual(candidates);
    expect(await holders()).toBe(before);
  });

  test('pressed, it is done, once; pressed by somebody who may not, it is not', async () => {
    const officer = rehearsal.teams.person(olive);
    const { last } = await says(olive, 'make Target deputy of CSVG', board);
    const refused = await rehearsal.teams.person(rita).presses(last, 'Tess Target');
    expect(refused.text).toContain('Naming people takes an officer');
    const [first, second] = await Promise.all([
      officer.presses(last, 'Tess Target'),
      officer.presses(last, 'Tess Target'),
    ]);
    expect(first.text + second.text).toContain('Tess Target: deputy chair of the CSVG');
    const turned = await until(async () => {
      const now = await rehearsal.teams.now(last);
      return now && now.edits > 0 && now;
    });
    expect(turned.buttons).not.toContain('Thea Target');
    expect((await holders()).match(/CSVG: deputy Tess Target\./g)).toHaveLength(1);
  });

  test('of nobody the bot knows: said, with the ways on', async () => {
    const { text } = await alone(olive, 'make Zebedee chair of SOCP');
    expect(text).toContain('I know nobody called Zebedee');
    expect(text).toContain('Mention them');
  });
});

describe('words that no command uses', () => {
  test.each([
    ['make @Tess Target chair of SOCP but only after Gus retires', 'but only after Gus retires'],
    ['make @Tess Target chair of SOCP for six months', 'for six months'],
    ['make @Tess Target chair of SOCP by mistake', 'by mistake'],
    ['@Tess Target is chair of SOCP, isn’t she', 'isn’t she'],
    ['make @Tess Target chair of SOCP in January', 'in January'],
    ['hand over SOCP next year to @Tess Target', 'next year'],
    ['this chat is the SOCP and nothing else', 'nothing else'],
    ['make @Tess Target the SOCP or whatever chair', 'whatever'],
    ['@Sol Socp is no longer chair of SOCP unless he wants to', 'unless he wants to'],
    [`make @Tess Target chair of SOCP ${'xxxx '.repeat(1000)}`, `${'xxxx '.repeat(24).trim()}…`],
  ])('nothing is done, and they are shown: %s', async (text, unread) => {
    const before = await holders();
    const { last } = await says(olive, text);
    expect(last.text).toContain(`I did not understand “${unread}”`);
    expect(last.buttons).toEqual(['Serious and Organised Crime Panel (SOCP)']);
    expect(await holders()).toBe(before);
  });

  test.each([
    '@Tess Target is deputy of SOCP while @Gus Guest is away',
    'make @Tess Target chair of SOCP until @Gus Guest is back',
    'hand over SOCP and @Gus Guest to @Tess Target',
  ])('a second person whom nothing is said about: %s', async (text) => {
    const before = await holders();
    expect((await says(olive, text)).text).toContain('Nothing was changed');
    expect(await holders()).toBe(before);
  });

  test('“no longer” something that it is not linked to unlinks nothing', async () => {
    await says(olive, 'this chat is the SOCP');
    expect((await says(olive, 'this chat is no longer this busy')).text).toContain('unlink this group chat');
    expect((await says(olive, 'this chat is no longer the SOCP')).text).toContain('linked to nothing now');
  });
});

describe('a command nearly said', () => {
  test.each([
    ['@Tess Target replaces @Sol Socp as chair of SOCP', 'Make Tess Target chair of the SOCP'],
    ['we agreed that @Tess Target shall be the deputy of SOCP', 'Make Tess Target deputy chair of the SOCP'],
    [
      '@Tess Target to act as chair of SOCP until 3 January',
      'Make Tess Target chair of the SOCP until 3 January 2027',
    ],
    ['@Sol Socp has left the SOCP chair', 'Sol Socp is no longer chair of the SOCP'],
    ['@Tess Target joins us as an officer', 'Make Tess Target an officer'],
  ])('is offered, not answered and not done: %s', async (text, title) => {
    const before = await holders();
    const { last } = await says(olive, text);
    expect(last.text).toContain('Nothing was changed – did you mean');
    expect(last.buttons).toEqual([title]);
    expect(await holders()).toBe(before);
  });

  test.each([
    ['please can you make @Tess Target the deputy chair of SOCP until Christmas', 'can’t read “Christmas”'],
    ['@Tess Target replaces @Sol Socp as chair of SOCP until whenever', 'can’t read “whenever”'],
    ['do not make @Tess Target chair of SOCP', 'I did not understand that'],
  ])('with nothing certain to offer: %s', async (text, why) => {
    const said = await says(olive, text);
    expect(said.text).toContain('Nothing was changed');
    expect(said.text).toContain(why);
  });

  test('whoever may not is told who may', async () => {
    const { text } = await says(rita, '@Tess Target replaces @Sol Socp as chair of SOCP');
    expect(text).toContain('Please ask Olive Officer');
  });

  test.each(['is @Sol Socp chair of SOCP?', 'who says that @Sol Socp is chair of SOCP'])(
    'a question is answered: %s',
    async (text) => expect((await says(olive, text)).text).not.toContain('did you mean'),
  );

  test('pressed, it is done', async () => {
    const { last } = await says(olive, '@Cem Contributor to be the deputy of LCPG');
    await rehearsal.teams.person(olive).presses(last, 'Make Cem Contributor deputy chair of the LCPG');
    expect(await holders()).toMatch(/LCPG:.*deputy Cem Contributor/);
  });
});

describe('odd commands change nothing', () => {
  test.each([
    ['a day there is not', 'make @Tess Target chair of SOCP from 31 February', 'There is no 31 February'],
    [
      'a day in other words',
      'make @Tess Target chair of SOCP from whenever',
      'can’t read “whenever” as a day',
    ],
    [
      'until before from',
      'make @Tess Target chair of SOCP from 1 March 2027 until 1 February 2027',
      '1 February 2027 is before 1 March 2027',
    ],
    ['until in the past', '@Tess Target is away until 3 January 2020', 'is before today'],
    ['a first day in the past', 'make @Tess Target chair of SOCP from 1 January 2020', 'is past'],
    ['an end in the past', '@Sol Socp is no longer chair of SOCP from 1 May 2026', 'is past'],
    ['until just before from', 'I’m away from 3 January until 1 January', 'both days with their years'],
    [
      'an officer of one group',
      'make @Tess Target an officer of SOCP',
      'Officers are for everything, not for the SOCP alone. Did you mean contributor or chair of the SOCP?',
    ],
    [
      'democratic services of one group',
      'make @Tess Target democratic services for SOCP',
      'Democratic services is for everything',
    ],
    ['two people at once', 'make @Tess Target and @Thea Target chair of SOCP', 'one person at a time'],
    ['a reader', 'make @Tess Target a reader', 'Everybody is a reader'],
    ['away without an end', "I'm away", 'Until when?'],
    ['a post not held', '@Rita Reader is no longer chair', 'is not chair'],
    ['no working day left', "I don't work Monday to Friday", 'leaves no working day'],
    ['handing over to its own chair', 'hand over SOCP to @Sol Socp', 'already'],
    ['handing over what nobody holds', 'hand over TCTF to @Tess Target', 'nothing to hand over'],
  ])('%s', async (_what, text, why) => {
    const before = await holders();
    expect((await says(olive, text)).text).toContain(why);
    expect(await holders()).toBe(before);
  });

  test('a group there is not: a choice of those there are', async () => {
    const { last } = await says(olive, 'make @Tess Target chair of the Weather Forum');
    expect(last.text).toContain('no group or priority called “Weather Forum”');
    expect(last.buttons).toContain('Serious and Organised Crime Panel (SOCP)');
  });

  test('chair of a priority: of the group that leads it, or of the priority itself, is asked', async () => {
    const before = await holders();
    const { last } = await says(olive, 'make @Tess Target chair of DA');
    expect(last.buttons).toEqual(['Domestic Abuse Forum', 'Domestic abuse']);
    expect(await holders()).toBe(before);
  });

  test.each(['make @Partnership bot chair of SOCP', 'hand over SOCP to @Partnership bot'])(
    'the bot mentioned instead of a person: %s',
    async (text) => {
      const before = await holders();
      const said = await rehearsal.teams.person(olive).says(text, { in: board, mentions: [bot] });
      expect(said.text).toContain('That is me');
      expect(await holders()).toBe(before);
    },
  );

  test('somebody the roster does not name', async () => {
    const { text } = await rehearsal.teams
      .person(olive)
      .says('make @Lone Stranger chair of SOCP', { in: board, mentions: [lone] });
    expect(text).toContain('Teams can’t tell me who Lone Stranger is');
    expect(await holders()).not.toContain('Lone Stranger');
  });

  test('somebody without an Entra id', async () => {
    const nameless = groupChat('Nameless');
    await rehearsal.connector.setMembers(nameless.id, [
      { id: `29:${lone.id}`, name: lone.name, aadObjectId: '' },
    ]);
    const { text } = await rehearsal.teams
      .person(olive)
      .says('make @Lone Stranger chair of SOCP', { in: nameless, mentions: [lone] });
    expect(text).toContain('Teams can’t tell me who Lone Stranger is');
  });

  test('a roster that can’t be read', async () => {
    await rehearsal.connector.fail({
      method: 'GET',
      conversation: board.id,
      kind: 'status',
      status: 500,
      times: 2,
    });
    const { text } = await says(olive, 'make @Tess Target chair of SOCP');
    expect(text).toContain('Teams can’t tell me who Tess Target is');
  });

  test.each([
    [
      'somebody there is not',
      '{"kind":"name","whom":{"kind":"known","key":"ffffffffffffffffffffffff"},"role":"officer","which":{"kind":"unsaid"},"span":{}}',
    ],
    ['no command', '{"kind":"everything"}'],
    ['no JSON', 'make me officer'],
  ])('a card that was tampered with: %s', async (_what, intent) => {
    const before = await holders();
    const { last } = await alone(olive, 'make Dana deputy of SOCP');
    const { text } = await rehearsal.teams.person(olive).presses(last, 'Dana Chair', { intent });
    expect(text).toMatch(/no longer/);
    expect(await holders()).toBe(before);
  });
});

describe('places', () => {
  test('a channel linked to a group tells which group is meant, until it is unlinked', async () => {
    const linked = await says(olive, 'this channel is the Domestic Abuse Forum', forum);
    expect(linked.text).toContain('This is the channel of the Domestic Abuse Forum');
    const named = await says(olive, '@Cem Contributor is the deputy until 3 January', forum);
    expect(named.text).toContain('deputy chair of the Domestic Abuse Forum until 3 January 2027');
    expect(await holders()).toContain('“DA Forum” (the Domestic Abuse Forum)');
    await says(olive, 'unlink this channel', forum);
    expect(await holders()).not.toContain('“DA Forum”');
  });

  test('the officers have one place, and it is not a personal chat', async () => {
    await says(olive, "this is the officers' chat");
    expect(await holders()).toContain('“Partnership officers” (officers)');
    expect((await alone(olive, "this is the officers' channel")).text).toContain('personal chat');
  });
});

describe('being away', () => {
  test('the deputy is asked instead, and the asker is told so', async () => {
    await alone(dana, "I'm away until 3 January");
    const { text } = await alone(olive, 'ask DA');
    expect(text).toContain('Dev Deputy');
    expect(text).toContain('Dana Chair is away until 3 January 2027, so I ask the deputy');
    await alone(dana, "I'm back");
    expect((await alone(olive, 'ask DA')).text).not.toContain('away');
  });
});

describe('who chairs it', () => {
  test('is answered from what was named in Teams, with who named them and when', async () => {
    const { text } = await alone(rita, 'who chairs the SOCP?');
    expect(text).toContain('Sol Socp is chair of the SOCP');
    expect(text).toContain('named in Teams by Olive Officer, 23 November 2026');
    expect(text).toContain("The reports don't say who chairs the SOCP");
  });

  test('nobody set: not held, in Teams neither', async () => {
    const { text } = await alone(rita, 'who chairs the TCTF?');
    expect(text).toContain("reports don't say who chairs the TCTF");
    expect(text).toContain('Nobody has been named as chair in Teams either');
  });
});

describe('handing over', () => {
  test('by its own chair: theirs ends, the other’s begins, on one day', async () => {
    const { text } = await says(dana, 'hand over the Domestic Abuse Forum to @Thea Target from 1 January');
    expect(text).toContain('Thea Target: chair of the Domestic Abuse Forum from 1 January 2027');
    expect(text).toContain('Dana Chair stays chair until 31 December 2026');
    expect(text).toContain('Update requests on domestic abuse go to them from 1 January 2027.');
    expect(await holders()).toContain('Dana Chair (until 31 December 2026)');
  });
});

describe('welcome', () => {
  const greeted = async (who: Who, place?: Place): Promise<readonly string[]> => {
    const where = place ? { in: place } : {};
    const person = rehearsal.teams.person(who);
    const before = (await person.sees(where)).length;
    await person.installs(where);
    await person.uninstalls(where);
    const { status } = await person.installs(where);
    expect(status).toBe(200);
    return (await person.sees(where)).slice(before).map(({ text }) => text);
  };

  test('a reader: once, however often Teams says so, with what to ask', async () => {
    const said = await greeted(someone('Nia New', 21));
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('Ask me about priorities');
    expect(said[0]).not.toContain('You are an officer');
  });

  test('an officer: what to do next, step by step', async () => {
    await says(olive, 'make @Thea Target an officer');
    const [first] = await greeted(thea);
    expect(first).toContain('You are an officer. What to do next');
    expect(first).toContain('Link each group’s channel');
    expect(first).not.toContain('Name the officers’ channel');
  });

  test('a chair: what they are and what comes', async () => {
    const [first] = await greeted(sol);
    expect(first).toContain('You are chair of the SOCP');
    expect(first).toContain('I’m away until 3 January');
  });

  test.each([
    ['officer', olive, 'Next, say what this channel is for'],
    ['reader', rita, 'An officer (Olive Officer'],
  ])('a channel, added by a %s', async (role, who, next) => {
    const place = channel(`Welcome ${role}`);
    const person = rehearsal.teams.person(who);
    const arrival = { type: 'conversationUpdate', membersAdded: [{ id: bot.id }] };
    const { text } = await person.sends(arrival, { in: place });
    expect(text).toContain('Here I answer when I am mentioned');
    expect(text).toContain(next);
    const again = await person.sends({ type: 'installationUpdate', action: 'add' }, { in: place });
    expect(again.said).toHaveLength(0);
  });
});

describe('restart', () => {
  test('everything named stands', async () => {
    await says(olive, '@Thea Target is no longer an officer');
    const before = await holders();
    const { teams } = await rehearsal.restart('SIGTERM', { BOT_CLOCK: '2026-11-23T10:05Z' });
    expect((await teams.person(olive).says('who holds what')).text).toBe(before);
  });

  test('without any officer: whoever comes is told which setting names them', async () => {
    const empty = join(await mkdtemp(join(tmpdir(), 'people-')), 'people.yaml');
    await writeFile(empty, 'people: []\n');
    const { teams } = await rehearsal.restart('SIGTERM', { BOT_PEOPLE: empty });
    const { text } = await teams.person(someone('Ned Newcomer', 22)).says('help');
    expect(text).toContain('BOT_OFFICERS');
    const refused = await teams.person(rita).says('make Dana chair of SOCP');
    expect(refused.text).toContain('BOT_OFFICERS');
  });
});
