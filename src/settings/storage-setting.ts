import { type Access, isPlainOnLoopback } from '../azure/access.ts';
import type { Environment, Setting } from './setting.ts';

/** A connection string, or an account's name to be opened by managed identity. */
export const readStorage = (env: Environment): Setting<Access> => {
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

const whole = /UseDevelopmentStorage=true|AccountName=[^;]+;(.*;)?(AccountKey|SharedAccessSignature)=/i;
const endpoints = /(\w+Endpoint)=([^;]*)/gi;

/** Held against its form before anything starts; the value itself is a secret and is never repeated. */
const readConnection = (value: string): Setting<Access> => {
  const name = 'AZURE_STORAGE_CONNECTION_STRING';
  const wrong = (problem: string): Setting<Access> => ({ kind: 'wrong', problem });
  const stray = [...value.matchAll(endpoints)].find(([, , url = '']) => !URL.canParse(url));
  if (stray) return wrong(`${name}: expected an address as ${stray[1]}, got something else`);
  if (!whole.test(value)) return wrong(`${name}: expected AccountName=…;AccountKey=…, got something else`);
  try {
    isPlainOnLoopback(value);
    return { kind: 'right', value: { kind: 'connection string', value } };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : `${name}: not understood`);
  }
};

/** The bot's own user-assigned identity also opens its storage. */
const managedIdentity = (env: Environment): string | undefined =>
  env.MicrosoftAppType === 'UserAssignedMSI' ? env.MicrosoftAppId : undefined;
