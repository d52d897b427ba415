import type { Connector } from './connector-process.ts';
import type { Echo } from './echo-process.ts';
import { appId } from './issuer.ts';
import { bot, personalChat, tenant, writePlace } from './places.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A bot that asks for tokens of this issuer, whose keys are published there. */
export const secured = (issuer: string, keys: string) => ({
  identity: { kind: 'SingleTenant', appId, password: 'unused', tenant },
  cloud: { issuer, keys, serviceHosts: ['127.0.0.1'], allowsHttp: true },
  token: 'outbound-token',
});

let sent = 0;

/** A message as Teams sends it, changed as the test says. */
export const activityFrom = ({ serviceUrl }: Connector, changes: Fields = {}): Fields => {
  sent += 1;
  return {
    type: 'message',
    id: String(sent),
    channelId: 'msteams',
    serviceUrl,
    from: { id: '29:alex', name: 'Alex', aadObjectId: 'a-1' },
    recipient: bot,
    text: 'hello',
    ...writePlace(personalChat('29:alex'), undefined),
    ...changes,
  };
};

/** Posts, and says whether the bot's own logic ran. */
export const knockOn = async (echo: Echo, authorization: string | undefined, body: unknown) => {
  const before = (await echo.heard()).length;
  const headers = { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) };
  const answer = await fetch(echo.endpoint, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, text, hasRun: (await echo.heard()).length > before };
};
