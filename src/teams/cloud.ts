/** Whom the bot believes and whom it hands its token to. Never read from the environment: it is the root of trust. */
export type Cloud = {
  /** Issuer of the tokens Teams sends. */
  readonly issuer: string;
  /** OpenID metadata of the keys those tokens are signed with. */
  readonly keys: string;
  /** Hosts the bot writes to, and no others: it sends its own token there. */
  readonly serviceHosts: readonly string[];
  readonly allowsHttp: boolean;
};

export const publicCloud: Cloud = {
  issuer: 'https://api.botframework.com',
  keys: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  serviceHosts: ['smba.trafficmanager.net'],
  allowsHttp: false,
};

/** The far side on this machine: a chat client without tokens. */
export const loopback: Cloud = {
  ...publicCloud,
  serviceHosts: ['127.0.0.1', 'localhost', '[::1]'],
  allowsHttp: true,
};

/**
 * Whether the bot may write there. Asked when an address comes in and again when it is used,
 * because what lies between (a table) can be written by others.
 */
export const isTrustedServiceUrl = (text: string, cloud: Cloud): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, port, username, password, search, hash } = new URL(text);
  return (
    (protocol === 'https:' || (cloud.allowsHttp && protocol === 'http:')) &&
    cloud.serviceHosts.includes(hostname) &&
    (cloud.allowsHttp || port === '') &&
    [username, password, search, hash].every((part) => part === '')
  );
};
