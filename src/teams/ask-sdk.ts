import { CloudAdapter } from 'botbuilder/lib/cloudAdapter.js';
import type { Authentication } from './authentication.ts';
import { isRecord } from './field.ts';
import { aloud, quietly } from './quiet.ts';

type Asked = { readonly authorization: unknown; readonly body: unknown };

/** Has the SDK check a request; `admitted` runs if it lets it in. Gives the SDK's verdict as a status. */
export type AskSdk = (asked: Asked, admitted: () => Promise<void>) => Promise<number>;

/**
 * The SDK gets a response of ours to write to: what it would tell the caller (its errors' texts) is dropped.
 * It also gets a copy of the body, since it changes what it reads.
 */
export const createAskSdk = (authentication: Authentication): AskSdk => {
  const adapter = new CloudAdapter(authentication);
  return async ({ authorization, body }, admitted) => {
    let status = 500;
    const response = {
      socket: undefined,
      header: () => undefined,
      send: () => undefined,
      end: () => undefined,
      status: (code: number) => {
        status = code;
      },
    };
    const headers = { authorization: typeof authorization === 'string' ? authorization : '' };
    const request = { method: 'POST', headers, body: isRecord(body) ? structuredClone(body) : {} };
    await quietly(() => adapter.process(request, response, () => aloud(admitted)));
    return status;
  };
};
