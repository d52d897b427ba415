import {
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
} from 'botframework-connector';
import type { Identity } from './identity.ts';

/** One call to the connector: when it must end, and whether anything of it has been written. */
export type Call = { readonly signal: AbortSignal; hasWritten: boolean };

export type Connect = (serviceUrl: string, call: Call) => Promise<ConnectorClient>;

type Request = { abortSignal?: unknown };
type Policy = {
  readonly name: string;
  readonly sendRequest: (request: Request, next: (request: Request) => unknown) => unknown;
};
type Pipeline = {
  readonly addPolicy: (policy: Policy, options: { readonly phase: string }) => void;
  readonly removePolicy: (options: { readonly name: string }) => readonly unknown[];
};

/** A connector client a call: the SDK offers no option for what has to be changed in its pipeline. */
export const createConnect =
  (identity: Identity, authentication: BotFrameworkAuthentication): Connect =>
  async (serviceUrl, call) => {
    const appId = identity.kind === 'local' ? '' : identity.appId;
    const claims = new ClaimsIdentity([{ type: 'aud', value: appId }], true);
    const client = await authentication.createConnectorFactory(claims).create(serviceUrl);
    harden(pipelineOf(client), call);
    return client;
  };

const pipelineOf = (client: ConnectorClient): Pipeline =>
  (client as unknown as { readonly client: { readonly pipeline: Pipeline } }).client.pipeline;

/**
 * Takes out the retries the SDK makes by itself (up to four POSTs, none of them idempotent) and the following of
 * redirects (to any host), and ends the call in time: the SDK has no time-out.
 */
const harden = (pipeline: Pipeline, call: Call): void => {
  for (const name of ['defaultRetryPolicy', 'redirectPolicy'])
    if (pipeline.removePolicy({ name }).length !== 1)
      throw new Error(`teams/connector: expected the SDK's pipeline to have one ${name}, found none`);
  pipeline.addPolicy(endInTime(call), { phase: 'Sign' });
};

/** Stands after the policy that fetches a token, so that a call which ended while waiting for it writes nothing. */
const endInTime = (call: Call): Policy => ({
  name: 'endInTime',
  sendRequest: (request, next) => {
    call.signal.throwIfAborted();
    request.abortSignal = call.signal;
    call.hasWritten = true;
    return next(request);
  },
});
