import { CloudAdapter } from 'botbuilder/lib/cloudAdapter.js';
import type { Deliver } from '../chat.ts';
import { createAuthentication } from './authentication.ts';
import { type Cloud, loopback, publicCloud } from './cloud.ts';
import { createConnect } from './connector.ts';
import { createCredentialsFactory, type TokenSource } from './credentials.ts';
import { createDeliver, createPost } from './deliver.ts';
import { refusal } from './door.ts';
import { isRecord } from './field.ts';
import type { Identity } from './identity.ts';
import type { InvokeBody } from './invoke.ts';
import { errorFields, type Log } from './log.ts';
import { aloud, quietly } from './quiet.ts';
import { isInvoke, isRefresh, readActivity } from './read-activity.ts';
import { createRecurrence } from './recurrence.ts';
import { createTurn, type Hear, type Manner } from './turn.ts';

type TeamsOptions = {
  readonly identity: Identity;
  /** Must say the same as the identity: without tokens the bot may only stand on loopback. */
  readonly isLocal: boolean;
  readonly hear: Hear;
  readonly log: Log;
  /** The far side; the public cloud, or loopback in local mode. */
  readonly cloud?: Cloud;
  readonly tokenSource?: TokenSource;
  /** Deadlines in milliseconds: deciding a turn, a whole turn, one call to the connector. */
  readonly hearMs?: number;
  readonly turnMs?: number;
  readonly connectorMs?: number;
};

type Received = { readonly headers: Readonly<Record<string, unknown>>; readonly body?: unknown };
type Answered = { readonly status: number; readonly body?: unknown };

export type Teams = {
  /** Takes one parsed POST /api/messages and says what to answer. Never throws. */
  readonly receive: (request: Received) => Promise<Answered>;
  readonly deliver: Deliver;
  /** Resolves when nothing started by a turn is still going on. */
  readonly settled: () => Promise<void>;
};

/** Teams, in our words: what is said there comes to `hear`, and `deliver` writes there unasked. */
export const createTeams = (options: TeamsOptions): Teams => {
  const { identity, isLocal, hear, log } = options;
  if (isLocal !== (identity.kind === 'local'))
    throw new Error(
      `createTeams: isLocal is ${isLocal} and identity is ${identity.kind}; expected them to agree`,
    );
  const cloud = options.cloud ?? (isLocal ? loopback : publicCloud);
  const credentials = createCredentialsFactory(identity, options.tokenSource);
  const authentication = createAuthentication(identity, cloud, credentials);
  const adapter = new CloudAdapter(authentication);
  const connect = createConnect(identity, authentication);
  const post = createPost({ cloud, connect, connectorMs: options.connectorMs ?? 10_000 });
  const { hearMs = 7_000, turnMs = 9_500 } = options;
  const turn = createTurn({ hear, post, log, hearMs, turnMs });
  const recurrence = createRecurrence();

  const attend = async (body: unknown): Promise<InvokeBody | undefined> => {
    const heard = readActivity(body);
    return heard && recurrence.once(heard, () => turn.run(heard, mannerOf(body)));
  };

  const admit = async ({ headers, body }: Received): Promise<Answered> => {
    const refused = refusal({ authorization: headers.authorization, body }, identity, cloud);
    if (refused) {
      log.warn({ ...refused }, 'a request was refused at the door');
      return { status: refused.status };
    }
    let answered: Answered | undefined;
    const status = await quietly(() =>
      process(adapter, { headers, body }, async () => {
        const reply = await aloud(() => attend(body));
        answered = isInvoke(body) ? { status: 200, body: reply } : { status: 200 };
      }),
    );
    if (!answered) log.warn({ status }, 'a request was refused by the SDK');
    return answered ?? { status: status === 401 ? 401 : 503 };
  };

  return {
    receive: (request) =>
      admit(request).catch((error: unknown) => {
        log.error(errorFields(error), 'a request failed');
        return { status: 500 };
      }),
    deliver: createDeliver(post),
    settled: turn.settled,
  };
};

const mannerOf = (body: unknown): Manner => {
  if (!isInvoke(body)) return 'activity';
  return isRefresh(body) ? 'refresh' : 'invoke';
};

/** The SDK's verdict as a status. What it would write to the caller (its errors' texts) is dropped. */
const process = async (
  adapter: CloudAdapter,
  { headers, body }: Received,
  logic: () => Promise<void>,
): Promise<number> => {
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
  const authorization = typeof headers.authorization === 'string' ? headers.authorization : '';
  const copy = isRecord(body) ? structuredClone(body) : {};
  await adapter.process({ method: 'POST', headers: { authorization }, body: copy }, response, logic);
  return status;
};
