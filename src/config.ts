import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Access, isPlainOnLoopback } from './azure/access.ts';
import { isGuid, readChoice, readHttpsUrl, readInteger, type Setting } from './setting.ts';
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
        readonly clock: { readonly start: number; readonly speed: number } | undefined;
        readonly peopleFile: string;
      }
    | undefined;
};

export type ConfigRead =
  | { readonly kind: 'read'; readonly config: Config }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** Teams takes 30 and more from one app in one tenant; the rest is left for answers, which nobody can hold back. */
export const usualSendsPerSecond = 25;

type Environment = Readonly<Record<string, string | undefined>>;

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

/** The Bot Framework's own names, all of them needed: an empty app id would switch authentication off. */
const readIdentity = (env: Environment): Setting<Identity> => {
  const kind = env.MicrosoftAppType ?? '';
  const [appId = '', tenant = ''] = [env.MicrosoftAppId, env.MicrosoftAppTenantId];
  const password = env.MicrosoftAppPassword ?? '';
  const wrong = [
    ['SingleTenant', 'UserAssignedMSI'].includes(kind)
      ? ''
      : `MicrosoftAppType: expected SingleTenant or UserAssignedMSI, got ${kind ? `"${kind}"` : 'nothing'}`,
    isGuid(appId)
      ? ''
      : `MicrosoftAppId: expected the app's id (a GUID), got ${appId ? 'something else' : 'nothing'}`,
    isGuid(tenant)
      ? ''
      : `MicrosoftAppTenantId: expected the tenant's id (a GUID), got ${tenant ? 'something else' : 'nothing'}`,
    kind === 'SingleTenant' && !password
      ? 'MicrosoftAppPassword: expected the client secret of a SingleTenant app, got nothing'
      : '',
  ].filter(Boolean);
  if (wrong.length > 0)
    return {
      kind: 'wrong',
      problem: [...wrong, 'To run without an identity on this machine only, set BOT_LOCAL=1'].join('\n'),
    };
  return kind === 'SingleTenant'
    ? { kind: 'right', value: { kind, appId, password, tenant } }
    : { kind: 'right', value: { kind: 'UserAssignedMSI', appId, tenant } };
};

const readStorage = (env: Environment): Setting<Access> => {
  const value = env.AZURE_STORAGE_CONNECTION_STRING;
  const account = env.AZURE_STORAGE_ACCOUNT_NAME;
  if (value) return readConnection(value);
  if (account && /^[a-z0-9]{3,24}$/.test(account))
    return { kind: 'right', value: { kind: 'managed identity', account, client: managedIdentity(env) } };
  return {
    kind: 'wrong',
    problem: account
      ? `AZURE_STORAGE_ACCOUNT_NAME: expected 3 to 24 small letters and digits, got "${account}"`
      : 'AZURE_STORAGE_CONNECTION_STRING: expected a connection string (or AZURE_STORAGE_ACCOUNT_NAME for managed identity), got nothing',
  };
};

/** Held against its form before anything starts; the value itself is a secret and is never repeated. */
const readConnection = (value: string): Setting<Access> => {
  const name = 'AZURE_STORAGE_CONNECTION_STRING';
  const isWhole =
    /UseDevelopmentStorage=true|AccountName=[^;]+;(.*;)?(AccountKey|SharedAccessSignature)=/i.test(value);
  if (!isWhole)
    return { kind: 'wrong', problem: `${name}: expected AccountName=…;AccountKey=…, got something else` };
  try {
    isPlainOnLoopback(value);
    return { kind: 'right', value: { kind: 'connection string', value } };
  } catch (error) {
    return { kind: 'wrong', problem: error instanceof Error ? error.message : `${name}: not understood` };
  }
};

/** The bot's own user-assigned identity also opens its storage. */
const managedIdentity = (env: Environment): string | undefined =>
  env.MicrosoftAppType === 'UserAssignedMSI' ? env.MicrosoftAppId : undefined;

const readOfficers = (env: Environment): Setting<readonly string[]> => {
  const officers = (env.BOT_OFFICERS ?? '').split(/[\s,;]+/).filter(Boolean);
  const stray = officers.find((id) => !isGuid(id));
  return stray
    ? { kind: 'wrong', problem: `BOT_OFFICERS: expected Entra object ids (GUIDs), got "${stray}"` }
    : { kind: 'right', value: officers.map((id) => id.toLowerCase()) };
};

const readRehearsal = (env: Environment): Setting<NonNullable<Config['rehearsal']>> => {
  const peopleFile = env.BOT_PEOPLE || shipped('demo-people.yaml');
  const clock = env.BOT_CLOCK;
  if (!clock) return { kind: 'right', value: { clock: undefined, peopleFile } };
  const [, instant = '', times] = /^([^*]+?)(?:\*(\d+(?:\.\d+)?))?$/.exec(clock) ?? [];
  const start = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(instant) ? Date.parse(instant) : Number.NaN;
  const speed = Number(times ?? 1);
  return Number.isNaN(start) || !(speed > 0)
    ? {
        kind: 'wrong',
        problem: `BOT_CLOCK: expected an ISO instant with an optional speed ("2027-01-01T00:00Z*3600"), got "${clock}"`,
      }
    : { kind: 'right', value: { clock: { start, speed }, peopleFile } };
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
