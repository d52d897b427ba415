import { parseArgs } from 'node:util';
import { isGuid } from '../src/settings/setting.ts';

/** What one installation of the app differs in from another. */
export type Settings = {
  readonly botId: string;
  /** The Teams app's own id; the bot's where it has none. */
  readonly appId: string;
  /** Where the bot stands: a host name alone. */
  readonly domain: string;
};

export type SettingsRead =
  | { readonly kind: 'read'; readonly settings: Settings }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const host = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** Reads `--bot-id <guid> --domain <host> [--app-id <guid>]`, and names all that is missing or wrong at once. */
export const readSettings = (argv: readonly string[]): SettingsRead => {
  const given = readOptions(argv);
  if (typeof given === 'string') return { kind: 'refused', problems: [given] };
  const { botId, domain, appId } = given;
  const problems = [
    isGuid(botId) ? '' : `--bot-id: expected the id of the bot's identity (a GUID), got ${quoted(botId)}`,
    host.test(domain)
      ? ''
      : `--domain: expected the bot's host name alone ("bot.example.org"), got ${quoted(domain)}`,
    isGuid(appId) || appId === '' ? '' : `--app-id: expected a GUID, got ${quoted(appId)}`,
  ].filter(Boolean);
  if (problems.length > 0) return { kind: 'refused', problems };
  return { kind: 'read', settings: { botId, domain: domain.toLowerCase(), appId: appId || botId } };
};

const quoted = (text: string): string => (text === '' ? 'nothing' : `"${text}"`);

/** The options as text, or the sentence that says which is not one. */
const readOptions = (argv: readonly string[]): Settings | string => {
  const text = { type: 'string', default: '' } as const;
  const options = { 'bot-id': text, domain: text, 'app-id': text };
  try {
    const { values } = parseArgs({ args: [...argv], options });
    return { botId: values['bot-id'], domain: values.domain, appId: values['app-id'] };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
