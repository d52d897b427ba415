import { randomUUID } from 'node:crypto';
import type { Server as HttpServer, IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import restify from 'restify';

type Request = {
  readonly headers: IncomingHttpHeaders;
  /** Path parameters and query, as text. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON of a POST. */
  readonly body?: unknown;
};

/** An object is sent as JSON, a text as `type`. */
type Response = {
  readonly status: number;
  readonly body?: unknown;
  readonly type?: string;
};

type Handle = (request: Request) => Promise<Response> | Response;
type Route = { readonly method: 'GET' | 'POST'; readonly path: string; readonly handle: Handle };

type ServerOptions = {
  readonly port: number;
  readonly host: string;
  /** POST /api/messages. */
  readonly receive: Handle;
  /** GET /healthz: alive. GET /readyz: 200 once it can do its work, 503 before. */
  readonly health?: Handle;
  readonly ready: Handle;
  readonly routes?: readonly Route[];
  readonly log: { readonly error: (fields: object, message: string) => void };
  /** Deadlines in milliseconds for a request's headers and for all of it, and for turns in flight on closing. */
  readonly headersMs?: number;
  readonly requestMs?: number;
  readonly closeMs?: number;
};

export type Server = {
  /** Resolves with the port once it listens; rejects with the system's error (EADDRINUSE). */
  readonly listen: () => Promise<number>;
  /** Stops accepting, lets requests in flight finish, and cuts what is left after `closeMs`. */
  readonly close: () => Promise<void>;
};

/** restify's types expect another logger than the one it uses. */
const quiet = { name: '', log: pino({ level: 'silent' }) } as unknown as restify.ServerOptions;

const longestBody = 256 * 1024;
const lingerMs = 1_000;

/** The HTTP server. Refuses what the SDK and restify would stumble over before either reads it. */
export const createServer = (options: ServerOptions): Server => {
  const { receive, ready, health = () => ({ status: 200 }), routes = [], log, closeMs = 9_000 } = options;
  const server = restify.createServer(quiet);
  // restify repeats the socket's errors on itself, where unheard they would end the process; `listen` rejects with them.
  server.on('error', () => undefined);
  server.on('restifyError', (_request: unknown, _response: unknown, error: RestifyError, done) => {
    error.toJSON = () => ({ error: wording[error.statusCode] ?? 'something went wrong' });
    done();
  });
  const own: readonly Route[] = [
    { method: 'POST', path: '/api/messages', handle: receive },
    { method: 'GET', path: '/healthz', handle: health },
    { method: 'GET', path: '/readyz', handle: ready },
  ];
  const http = limited(server.server as HttpServer, options);
  for (const route of [...own, ...routes])
    server[route.method === 'GET' ? 'get' : 'post'](
      route.path,
      createAnswer(route, log, () => http.listening),
    );
  return { listen: () => listen(http, options), close: () => close(http, closeMs) };
};

/** A proxy in front keeps its connections for minutes: ours must not be the side that hangs up. */
const limited = (http: HttpServer, { headersMs = 5_000, requestMs = 10_000 }: ServerOptions): HttpServer =>
  Object.assign(http, {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(1_000, headersMs),
    keepAliveTimeout: 75_000,
    maxConnections: 1_000,
    maxHeadersCount: 100,
  });

/** An answer restify gives by itself; its own words would repeat the path that was asked for. */
type RestifyError = { readonly statusCode: number; toJSON: () => object };

const createAnswer =
  ({ method, handle }: Route, log: ServerOptions['log'], isOpen: () => boolean) =>
  async (request: restify.Request, response: restify.Response): Promise<void> => {
    const say = (answer: Response): void => write(response, answer, isOpen());
    try {
      const read = method === 'POST' ? await readJson(request) : { kind: 'read' as const, body: undefined };
      if (read.kind === 'refused') return refuse(request, say, read.status);
      const query = new URLSearchParams(request.getQuery());
      const asked = { headers: request.headers, params: request.params ?? {}, query, body: read.body };
      say(await handle(asked));
    } catch (error) {
      if (request.destroyed) return;
      const id = randomUUID().slice(0, 8);
      log.error({ id, name: error instanceof Error ? error.name : typeof error }, 'a request failed');
      say({ status: 500, body: { error: 'something went wrong', reference: id } });
    }
  };

type Read =
  | { readonly kind: 'read'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly status: number };

/**
 * The body as JSON. restify's own reader ends the process on a body that claims to be gzip and is not,
 * counts compressed bytes against its limit and reads all of a body that is too large.
 */
const readJson = async (request: IncomingMessage): Promise<Read> => {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (request.headers['content-encoding'] !== undefined || type !== 'application/json')
    return { kind: 'refused', status: 415 };
  if (Number(request.headers['content-length'] ?? 0) > longestBody) return { kind: 'refused', status: 413 };
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > longestBody) return { kind: 'refused', status: 413 };
    chunks.push(chunk);
  }
  try {
    return { kind: 'read', body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { kind: 'refused', status: 400 };
  }
};

const wording: Readonly<Record<number, string>> = {
  400: 'expected JSON',
  404: 'not found',
  405: 'method not allowed',
  413: `expected at most ${longestBody} bytes`,
  415: 'expected application/json without content encoding',
};

/**
 * Says why. What still comes is thrown away for a moment before hanging up: a client that is cut off while it
 * writes would not read the answer.
 */
const refuse = (request: IncomingMessage, say: (answer: Response) => void, status: number): void => {
  say({ status, body: { error: wording[status] } });
  request.resume();
  setTimeout(() => request.complete || request.socket.destroy(), lingerMs).unref();
};

/** Once the server closes, a client that keeps its connection is told to go elsewhere. */
const write = (response: ServerResponse, { status, body, type }: Response, isOpen: boolean): void => {
  if (response.headersSent || response.destroyed) return;
  const isText = typeof body === 'string';
  const text = isText ? body : body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...(text ? { 'content-type': type ?? (isText ? 'text/plain; charset=utf-8' : 'application/json') } : {}),
    'content-length': Buffer.byteLength(text),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...(isOpen ? {} : { connection: 'close' }),
  });
  response.end(text);
};

const listen = (http: HttpServer, { port, host }: ServerOptions): Promise<number> =>
  new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve((http.address() as AddressInfo).port);
    });
  });

const close = async (http: HttpServer, closeMs: number): Promise<void> => {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  // A connection whose turn was in flight becomes idle only later, and would be waited for.
  const idle = setInterval(() => http.closeIdleConnections(), 50);
  const cut = setTimeout(() => http.closeAllConnections(), closeMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
};
