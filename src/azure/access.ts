import type { TokenCredential } from '@azure/identity';

/** How the bot gets at its storage account. `client` is the id of a user-assigned identity. */
export type Access =
  | { readonly kind: 'connection string'; readonly value: string }
  | { readonly kind: 'managed identity'; readonly account: string; readonly client: string | undefined };

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);
const endpoints = /(?:Table|Queue)Endpoint=([^;]+)/gi;

/**
 * Whether the connection string speaks plain HTTP, which is right on this machine only.
 * @throws when it would send keys over plain HTTP to another machine.
 */
export const isPlainOnLoopback = (connection: string): boolean => {
  if (/UseDevelopmentStorage=true/i.test(connection)) return true;
  const urls = [...connection.matchAll(endpoints)].map(([, url]) => new URL(url ?? ''));
  const plain = urls.filter((url) => url.protocol === 'http:');
  const away = plain.find((url) => !loopback.has(url.hostname));
  const isPlainByName = urls.length === 0 && /DefaultEndpointsProtocol=http(;|$)/i.test(connection);
  if (away || isPlainByName) {
    const where = away?.host ?? 'the account';
    throw new Error(`AZURE_STORAGE_CONNECTION_STRING: expected https for ${where}, got http`);
  }
  return plain.length > 0;
};

/** A credential of the machine the bot runs on. Loaded only when used: the library is large. */
export const readIdentity = async (client: string | undefined): Promise<TokenCredential> => {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return client ? new ManagedIdentityCredential({ clientId: client }) : new ManagedIdentityCredential();
};
