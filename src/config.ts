import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Access } from './azure/access.ts';
import { readIdentity } from './settings/identity-setting.ts';
import { type RehearsalClock, readRehearsalClock } from './settings/rehearsal-clock.ts';
import {
  type Environment,
  isGuid,
  readChoice,
  readHttpsUrl,
  readInteger,
  type Setting,
} from './settings/setting.ts';
import { readStorage } from './settings/storage-setting.ts';
import type { Identity } from './teams/identity.ts';

/** Everything the environment decides. Instants in milliseconds. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly identity: Identity;
  readonly storage: Access;
  readonly registerFile: string;
  readonly officers: readonly string[];
  readonly publicUrl: string | undefined;
  /** How old what this replica knows of changes made in Teams may be when it answers. */
  readonly changesEveryMs: number;
  /** What all replicas together may send in a second. */
  readonly sendsPerSecond: number;
  /** Only in a rehearsal. */
  readonly rehearsal:
    | {
        readonly clock: RehearsalClock | undefined;
        readonly peopleFile: string;
      }
    | undefined;
};

export type ConfigRead =
  | { readonly kind: 'read'; readonly config: Config }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** Teams takes 30 and more from one app in one tenant; the rest is left for answers, which nobody can hold back. */
export const usualSendsPerSecond = 25;

/** Reads every setting, and names all that is missing or wrong at once. */
export const readConfig = (env: Environment): ConfigRead => {
  const problems: string[] = [];
  const take = <Value>(setting: Setting<Value>): Value | undefined => {
    if (setting.kind === 'wrong') problems.push(setting.problem);
    return setting.kind === 'right' ? setting.value : undefined;
  };
  const isLocal = take(readChoice(env, 'BOT_LOCAL', ['0', '1'], '0')) === '1';
  const port = take(readInteger(env, 'PORT', { least: 0, most: 65_535, otherwise: 3978 }));
  const identity = isLocal ? ({ kind: 'local' } as const) : take(readIdentity(env));
  const storage = take(readStorage(env));
  const officers = take(readOfficers(env));
  const publicUrl = take(readHttpsUrl(env, 'BOT_PUBLIC_URL', isLocal));
  const everySeconds = take(readInteger(env, 'BOT_CHANGES_SECONDS', { least: 0, most: 15, otherwise: 15 }));
  const sends = take(
    readInteger(env, 'BOT_SENDS_PER_SECOND', { least: 1, most: 30, otherwise: usualSendsPerSecond }),
  );
  const rehearsal = isLocal ? take(readRehearsal(env)) : undefined;
  problems.push(...misplaced(env, isLocal));
  if (problems.length > 0 || port === undefined || !identity || !storage || !officers)
    return { kind: 'refused', problems };
  const registerFile = env.BOT_REGISTER || shipped('safer-maidstone.yaml');
  const host = isLocal ? '127.0.0.1' : '0.0.0.0';
  return {
    kind: 'read',
    config: {
      port,
      host,
      identity,
      storage,
      registerFile,
      officers,
      publicUrl,
      changesEveryMs: (everySeconds ?? 15) * 1000,
      sendsPerSecond: sends ?? usualSendsPerSecond,
      rehearsal,
    },
  };
};

/** A file that comes with the bot, wherever it is started from. */
const shipped = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url));

const readOfficers = (env: Environment): Setting<readonly string[]> => {
  const officers = (env.BOT_OFFICERS ?? '').split(/[\s,;]+/).filter(Boolean);
  const stray = officers.find((id) => !isGuid(id));
  return stray
    ? { kind: 'wrong', problem: `BOT_OFFICERS: expected Entra object ids (GUIDs), got "${stray}"` }
    : { kind: 'right', value: officers.map((id) => id.toLowerCase()) };
};

const readRehearsal = (env: Environment): Setting<NonNullable<Config['rehearsal']>> => {
  const peopleFile = env.BOT_PEOPLE || shipped('demo-people.yaml');
  if (!env.BOT_CLOCK) return { kind: 'right', value: { clock: undefined, peopleFile } };
  const clock = readRehearsalClock(env.BOT_CLOCK);
  return clock.kind === 'wrong' ? clock : { kind: 'right', value: { clock: clock.value, peopleFile } };
};

/** Any one of these moves the SDK's root of trust or switches its defaults off: none is ever needed. */
const trustMovers = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'BotOpenIdMetadata',
  'OAuthUrl',
  'OAuthApiEndpoint',
  'CallerId',
  'ValidateAuthority',
  'ChannelService',
];

const misplaced = (env: Environment, isLocal: boolean): readonly string[] => [
  ...(isLocal
    ? env.NODE_ENV === 'production'
      ? [
          'BOT_LOCAL: a rehearsal checks nobody’s identity, so it refuses NODE_ENV=production; unset one of them',
        ]
      : []
    : ['BOT_CLOCK', 'BOT_PEOPLE']
        .filter((name) => env[name])
        .map((name) => `${name}: only in local mode (BOT_LOCAL=1); unset it`)),
  ...trustMovers
    .filter((name) => env[name])
    .map((name) => `${name}: not supported, it would move the root of trust; unset it`),
];

/** The register's text, or the one sentence that says why it cannot be read. */
export const readTextFile = (setting: string, file: string): Setting<string> => {
  try {
    return { kind: 'right', value: readFileSync(file, 'utf8') };
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : String(error);
    return { kind: 'wrong', problem: `${setting}: expected a readable file, got "${file}" (${why})` };
  }
};
