/** What `GET /readyz` says. */
export type Readiness = {
  readonly status: 200 | 503;
  readonly body: { readonly state: 'starting' | 'ready' | 'degraded'; readonly reason?: string };
};

/** Watches every call to storage. */
export type Health = {
  /** Tables and queue are there: from now on the service is ready, if perhaps degraded. */
  readonly prepared: () => void;
  readonly answered: () => void;
  readonly failed: (reason: string) => void;
  readonly ready: () => Readiness;
};

export const createHealth = (): Health => {
  let isPrepared = false;
  let reason: string | undefined;
  return {
    prepared: () => {
      isPrepared = true;
      reason = undefined;
    },
    answered: () => {
      reason = undefined;
    },
    failed: (why) => {
      reason = why;
    },
    ready: () => {
      const because = reason === undefined ? {} : { reason: `storage: ${reason}` };
      if (!isPrepared) return { status: 503, body: { state: 'starting', ...because } };
      return { status: 200, body: { state: reason === undefined ? 'ready' : 'degraded', ...because } };
    },
  };
};
