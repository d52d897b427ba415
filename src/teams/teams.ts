import type { Deliver, FindMember, Reopen } from '../chat.ts';
import { createAskSdk } from './ask-sdk.ts';
import { createAuthentication } from './authentication.ts';
import { type Cloud, loopback, publicCloud } from './cloud.ts';
import { createConnect } from './connector.ts';
import { createReopen } from './create-conversation.ts';
import { createCredentialsFactory, type TokenSource } from './credentials.ts';
import { createDeliver, createPost } from './deliver.ts';
import { refusal } from './door.ts';
import { createFindMember } from './find-member.ts';
import type { Identity } from './identity.ts';
import { errorFields, type Log } from './log.ts';
import { isInvoke, isRefresh, readActivity } from './read-activity.ts';
import { createRecurrence } from './recurrence.ts';
import { createTurn, type Hear, type Manner } from './turn.ts';
import { createReplies } from './write-replies.ts';

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
type Receive = (request: Received) => Promise<Answered>;

export type Teams = {
  /** Takes one parsed POST /api/messages and says what to answer. Never throws. */
  readonly receive: Receive;
  readonly deliver: Deliver;
  readonly reopen: Reopen;
  readonly findMember: FindMember;
  /** Resolves when nothing started by a turn is still going on. */
  readonly settled: () => Promise<void>;
};

/** Teams, in our words: what is said there comes to `hear`, and `deliver` writes there unasked. */
export const createTeams = (options: TeamsOptions): Teams => {
  const { identity, isLocal, hear, log, hearMs = 6_000, turnMs = 8_000, connectorMs = 7_500 } = options;
  if (isLocal !== (identity.kind === 'local'))
    throw new Error(
      `createTeams: isLocal is ${isLocal} and identity is ${identity.kind}; expected them to agree`,
    );
  const cloud = options.cloud ?? (isLocal ? loopback : publicCloud);
  const credentials = createCredentialsFactory(identity, options.tokenSource);
  const authentication = createAuthentication(identity, cloud, credentials);
  const far = { cloud, connect: createConnect(identity, authentication), connectorMs };
  const post = createPost(far);
  const replies = createReplies({ post, log, turnMs });
  const turn = createTurn({
    hear,
    replies,
    log,
    mark: isLocal ? 'Rehearsal: not real. ' : '',
    hearMs,
    turnMs,
  });
  const receive = createReceive({ identity, cloud, log, turn, askSdk: createAskSdk(authentication) });
  return {
    receive,
    deliver: createDeliver(post),
    reopen: createReopen(far),
    findMember: createFindMember(far),
    settled: replies.settled,
  };
};

type Parts = {
  readonly identity: Identity;
  readonly cloud: Cloud;
  readonly log: Log;
  readonly turn: ReturnType<typeof createTurn>;
  readonly askSdk: ReturnType<typeof createAskSdk>;
};

/** The door, then the SDK, then one turn an activity. */
const createReceive = ({ identity, cloud, log, turn, askSdk }: Parts): Receive => {
  const recurrence = createRecurrence();

  const attend = async (body: unknown): Promise<Answered> => {
    const heard = readActivity(body);
    const reply = heard && (await recurrence.once(heard, () => turn(heard, mannerOf(body))));
    return isInvoke(body) ? { status: 200, body: reply } : { status: 200 };
  };

  const admit = async ({ headers: { authorization }, body }: Received): Promise<Answered> => {
    const refused = refusal({ authorization, body }, identity, cloud);
    if (refused) {
      log.warn({ ...refused }, 'a request was refused at the door');
      return { status: refused.status };
    }
    let answered: Answered | undefined;
    const status = await askSdk({ authorization, body }, async () => {
      answered = await attend(body);
    });
    if (!answered) log.warn({ status }, 'a request was refused by the SDK');
    return answered ?? { status: status === 401 ? 401 : 503 };
  };

  return (request) =>
    admit(request).catch((error: unknown) => {
      log.error(errorFields(error), 'a request failed');
      return { status: 500 };
    });
};

const mannerOf = (body: unknown): Manner => {
  if (!isInvoke(body)) return 'activity';
  return isRefresh(body) ? 'refresh' : 'invoke';
};
