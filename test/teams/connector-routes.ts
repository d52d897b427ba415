import type { ServerResponse } from 'node:http';
import type { Activity, ChatState, Received } from './chat-state.ts';
import { errorBody, type Fault, takeFault } from './faults.ts';
import { type Asked, sendJson } from './http.ts';

export type Member = {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId?: string;
  readonly objectId?: string;
  readonly userRole?: string;
};

type World = {
  readonly state: ChatState;
  readonly faults: { fault: Fault; left: number }[];
  readonly throttles: boolean;
  readonly members: ReadonlyMap<string, readonly Member[]>;
  readonly now: number;
  readonly random: number;
};

type Wrong = Omit<Outcome, 'status'> & { readonly status: Received['status'] };
type Outcome = {
  readonly status: number;
  readonly body?: unknown;
  readonly activity?: string;
  readonly headers?: Record<string, string>;
};

/** Answers as Teams does: too fast is a 429, a fault strikes, otherwise the conversation changes. */
export const answerConnector = (asked: Asked, response: ServerResponse, world: World): void => {
  const { conversation } = readPath(asked);
  const slowDown = throttled(asked, world);
  const fault = slowDown
    ? undefined
    : takeFault(world.faults, { method: asked.method, conversation }, world.random);
  const outcome = slowDown ?? (fault && fault.accepts !== true ? undefined : change(asked, world));
  const wrong = fault && readFault(fault);
  const { method, headers, body } = asked;
  world.state.received.push({
    at: world.now,
    method,
    path: asked.url.pathname,
    conversation,
    authorization: headers.authorization,
    body,
    status: wrong?.status ?? outcome?.status ?? 500,
    activity: outcome?.activity,
  });
  answer(response, wrong ?? outcome ?? { status: 500 });
};

const readFault = ({ kind, status = 500, code, retryAfter }: Fault): Wrong => {
  if (kind !== 'status') return { status: kind };
  const headers = {
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    ...(status >= 300 && status < 400 ? { location: '/v3/conversations/elsewhere/activities' } : {}),
  };
  return { status, body: errorBody(code), headers };
};

/** A reset cuts the connection; a hang leaves it open and says nothing. */
const answer = (response: ServerResponse, { status, body, headers }: Wrong): void => {
  if (status === 'reset') response.socket?.resetAndDestroy();
  else if (status !== 'hang') sendJson(response, status, body, headers);
};

const readPath = ({ url }: Asked): { conversation: string; kind: string; id: string } => {
  const parts = url.pathname.split('/v3/conversations')[1]?.split('/').map(decodeURIComponent) ?? [];
  return { conversation: parts[1] ?? '', kind: parts[2] ?? 'create', id: parts[3] ?? '' };
};

const throttled = (asked: Asked, { state, throttles, now }: World): Outcome | undefined => {
  const { conversation, kind } = readPath(asked);
  // Making a conversation counts where it leads.
  const [thread = ''] = (conversation || createdId((asked.body ?? {}) as Activity)).split(';messageid=');
  const tooFast = [
    state.pace(thread, kind === 'activities' || kind === 'create' ? 'send' : 'members', now),
    state.pace('', 'tenant', now),
  ].some((window) => window !== undefined);
  return tooFast && throttles
    ? { status: 429, body: errorBody('Throttled'), headers: { 'retry-after': '1' } }
    : undefined;
};

const change = (asked: Asked, { state, members }: World): Outcome => {
  const { conversation, kind, id } = readPath(asked);
  const activity = (asked.body ?? {}) as Activity;
  switch (`${asked.method} ${kind}`) {
    case 'POST create':
      return { status: 201, body: { id: createdId(activity) } };
    case 'POST activities': {
      const made = state.post(conversation, activity);
      return { status: 201, body: { id: made }, activity: made };
    }
    case 'PUT activities':
      return state.edit(conversation, id, activity) ? { status: 200, body: { id }, activity: id } : notFound;
    case 'DELETE activities':
      return state.remove(conversation, id) ? { status: 200, activity: id } : notFound;
    case 'GET members':
      return oneOrAll(members.get(conversation) ?? [], id);
    case 'GET pagedmembers':
      return { status: 200, body: { members: members.get(conversation) ?? [] } };
    default:
      return { status: 405 };
  }
};

const notFound: Outcome = { status: 404, body: errorBody('ActivityNotFoundInConversation') };

const oneOrAll = (members: readonly Member[], id: string): Outcome => {
  if (id === '') return { status: 200, body: members };
  const member = members.find((one) => one.id === id);
  return member
    ? { status: 200, body: member }
    : { status: 404, body: errorBody('MemberNotFoundInConversation') };
};

/** The same person always gets the same chat, as in Teams. */
const createdId = (parameters: Activity): string => {
  const [first] = (parameters.members ?? []) as readonly { readonly id: string }[];
  return `a:${first?.id ?? 'group'}`;
};
