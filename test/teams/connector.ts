/**
 * A fake Bot Connector, run by `node test/teams/connector.ts` as a process of its own.
 * It prints {"port":…} once it listens. Routes under /control are for tests.
 */
import { createSeeded } from '../../bench/seeded.ts';
import { systemClock } from '../../src/clock.ts';
import { createChatState } from './chat-state.ts';
import { answerConnector, type Member } from './connector-routes.ts';
import type { Fault } from './faults.ts';
import { type Asked, sendJson, serveJson } from './http.ts';

let state = createChatState();
let faults: { fault: Fault; left: number }[] = [];
let throttles = true;
let random = createSeeded(1);
const members = new Map<string, readonly Member[]>();

type Answer = { readonly status: number; readonly body?: unknown };

const control = ({ method, url, body }: Asked): Answer => {
  const conversation = url.searchParams.get('conversation') ?? '';
  switch (`${method} ${url.pathname}`) {
    case 'GET /control/received':
      return {
        status: 200,
        body: state.received.filter((one) => conversation === '' || one.conversation === conversation),
      };
    case 'GET /control/messages':
      return { status: 200, body: state.messages(conversation) };
    case 'GET /control/counts':
      return { status: 200, body: { received: state.received.length, breaches: state.breaches.length } };
    case 'GET /control/breaches':
      return { status: 200, body: state.breaches };
    case 'POST /control/faults':
      faults.push({ fault: body as Fault, left: (body as Fault).times ?? 1 });
      return { status: 204 };
    case 'POST /control/members':
      members.set(conversation, body as readonly Member[]);
      return { status: 204 };
    case 'POST /control/reset':
      state = createChatState();
      faults = [];
      throttles = (body as { throttles: boolean }).throttles;
      random = createSeeded((body as { seed?: number }).seed ?? 1);
      return { status: 204 };
    default:
      return { status: 404, body: `no ${method} ${url.pathname}` };
  }
};

const { port } = await serveJson((asked, response) => {
  if (!asked.url.pathname.startsWith('/control/'))
    answerConnector(asked, response, {
      state,
      faults,
      throttles,
      members,
      now: systemClock.real(),
      random: random(),
    });
  else {
    const { status, body } = control(asked);
    sendJson(response, status, body);
  }
});
process.stdout.write(`${JSON.stringify({ port })}\n`);
