import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { appPackage, manifestProblems } from '../../manifest/app-package.ts';
import { readSettings } from '../../manifest/settings.ts';
import { readCommand } from '../../src/bot/read-command.ts';
import { readRegister } from '../../src/partnership/read-register.ts';
import { readQuestion } from '../../src/question/read-question.ts';
import { createVocabulary, type Vocabulary } from '../../src/question/vocabulary.ts';

const file = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url));
const template = file('manifest/manifest.json').toString('utf8');
const { bots } = JSON.parse(template) as {
  bots: { commandLists: { commands: { title: string; description: string }[] }[] }[];
};
const commands = (bots[0]?.commandLists ?? []).flatMap((list) => list.commands);

/** How the template marks a value to be filled in. */
const place = (name: string): string => `\${{${name}}}`;

const botId = '11111111-2222-3333-4444-555555555555';
const appId = '99999999-2222-3333-4444-555555555555';
const settings = { botId, appId, domain: 'bot.example.org' };

const unpacked = async (): Promise<Readonly<Record<string, Uint8Array>>> => {
  const made = await appPackage(settings);
  if (made.kind === 'refused') throw new Error(made.problems.join('\n'));
  return unzipSync(made.zip);
};

describe('the package', () => {
  let files: Readonly<Record<string, Uint8Array>>;
  beforeAll(async () => {
    files = await unpacked();
  });

  test('holds exactly the manifest and its two icons', () => {
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  });

  test('names this bot, this app and this host, and nothing is left to fill in', () => {
    const text = strFromU8(files['manifest.json'] ?? new Uint8Array());
    expect(JSON.parse(text)).toMatchObject({
      id: appId,
      bots: [{ botId, scopes: ['personal', 'team', 'groupChat'] }],
      validDomains: ['bot.example.org'],
    });
    expect(text).not.toContain('{{');
  });

  test('asks for no permission', () => {
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as object;
    for (const name of ['permissions', 'devicePermissions', 'authorization', 'webApplicationInfo'])
      expect(manifest).not.toHaveProperty(name);
  });

  test.each([
    ['color.png', 192],
    ['outline.png', 32],
  ])('%s is a PNG of %i pixels a side', (name, side) => {
    const png = Buffer.from(files[name] ?? []);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side]);
  });
});

describe('the schema that comes with @microsoft/app-manifest', () => {
  test('has nothing against the filled manifest', async () => {
    expect((await appPackage(settings)).kind).toBe('made');
  });

  test.each([
    ['a short name of 31 characters', '"Partnership Bot"', `"${'x'.repeat(31)}"`, '/name/short'],
    ['a field Teams does not know', '"accentColor"', '"accent": 1, "accentColor"', 'additional properties'],
    ['an unfilled place', place('BOT_DOMAIN'), place('BOT_HOST'), place('BOT_HOST')],
  ])('refuses %s', async (_, from, to, problem) => {
    const filled = template.replaceAll(place('TEAMS_APP_ID'), appId).replaceAll(place('BOT_ID'), botId);
    expect((await manifestProblems(filled.replace(from, to))).join('\n')).toContain(problem);
  });
});

describe('what is typed on the command line', () => {
  test('the app takes the bot’s id where it is given none', () => {
    const read = readSettings(['--bot-id', botId, '--domain', 'Bot.Example.org']);
    expect(read).toEqual({ kind: 'read', settings: { ...settings, appId: botId } });
  });

  test.each([
    [[], ['--bot-id: expected', '--domain: expected']],
    [['--bot-id', 'partnership-bot', '--domain', 'bot.example.org'], ['got "partnership-bot"']],
    [
      ['--bot-id', botId, '--domain', 'https://bot.example.org/'],
      ['--domain: ', 'https://'],
    ],
    [
      ['--bot-id', botId, '--domain', 'bot.example.org:443'],
      ['--domain: ', ':443'],
    ],
    [
      ['--bot-id', botId, '--domain', 'localhost'],
      ['--domain: ', 'localhost'],
    ],
    [
      ['--bot-id', botId, '--domain', 'bot.example.org', '--app-id', '7'],
      ['--app-id: ', '"7"'],
    ],
    [['--bot', botId], ["'--bot'"]],
  ])('%j is refused and says why', (argv, says) => {
    const read = readSettings(argv);
    const problems = read.kind === 'refused' ? read.problems.join('\n') : '';
    for (const part of says) expect(problems).toContain(part);
  });
});

describe('each command Teams offers is one the bot knows', () => {
  let vocabulary: Vocabulary;
  beforeAll(() => {
    const read = readRegister(file('data/safer-maidstone.yaml').toString('utf8'), 'safer-maidstone.yaml');
    if (read.kind === 'problems') throw new Error('expected a register that can be read');
    vocabulary = createVocabulary(read.register);
  });
  const isQuestion = (text: string): boolean => {
    const { questions } = readQuestion(text, vocabulary, undefined, '2026-11-23');
    return questions.length > 0 && questions.every(({ kind }) => kind === 'about');
  };

  test('there are some, and they fit the menu', () => {
    expect(commands.length).toBeGreaterThanOrEqual(5);
    expect(commands.filter(({ title }) => title.length > 32)).toEqual([]);
    expect(commands.filter(({ description }) => description.length > 128)).toEqual([]);
  });

  test.each(commands.map(({ title }) => [title]))('%s', (title) => {
    expect(readCommand(title) !== undefined || isQuestion(title)).toBe(true);
  });

  test('to a reader, "update …" asks where it stands', () => {
    const updates = commands.filter(({ title }) => readCommand(title)?.kind === 'update');
    expect(updates.length).toBeGreaterThan(0);
    expect(updates.filter(({ title }) => !isQuestion(title))).toEqual([]);
  });
});
