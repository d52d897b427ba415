import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const inCode = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** The settings the bot asks its environment for. */
const settings = (): ReadonlySet<string> => {
  const asked = new Set<string>();
  for (const local of ['0', '1'])
    readConfig(
      new Proxy({ BOT_LOCAL: local, MicrosoftAppType: 'SingleTenant' } as Record<string, string>, {
        get: (given, name) => {
          asked.add(String(name));
          return given[String(name)];
        },
      }),
    );
  return asked;
};

describe.each(['docs/security.md', 'docs/deploying.md'])('%s', (page) => {
  const text = read(page);

  test('names files that are there', () => {
    const named = inCode(text).filter((code) => /^(src|infra|manifest|data|test)\/[\w./-]+\.\w+$/.test(code));
    const made = ['manifest/build/partnership-bot.zip', 'infra/main.parameters.json'];
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !made.includes(path) && !existsSync(new URL(path, root)))).toEqual([]);
  });

  test('links to pages that are there', () => {
    const linked = [...text.matchAll(/\]\(([\w.-]+\.md)\)/g)].map(([, path]) => `docs/${path}`);
    expect(linked.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  test('names settings the bot reads', () => {
    const named = inCode(text).flatMap(
      (code) => /^(BOT_[A-Z]+|MicrosoftApp\w+|AZURE_\w+)/.exec(code)?.[1] ?? [],
    );
    expect(named.filter((name) => !settings().has(name))).toEqual([]);
  });
});
