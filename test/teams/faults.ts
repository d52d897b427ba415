/** What the fake connector does to a request instead of answering it well. */
export type Fault = {
  readonly kind: 'status' | 'reset' | 'hang';
  /** Whether the message is accepted all the same, before the answer goes wrong. */
  readonly accepts?: boolean;
  /** For `status`. */
  readonly status?: number;
  readonly code?: string;
  /** Seconds, or a date. */
  readonly retryAfter?: string;
  /** Which requests it is for: all, where nothing is named. */
  readonly method?: string;
  readonly conversation?: string;
  /** How often it strikes; once, if not said. */
  readonly times?: number;
  /** How likely it strikes a fitting request, 0..1; each, if not said. */
  readonly chance?: number;
};

/** The first fault that fits, used up by one. `random`: one number in 0..1 for the whole request. */
export const takeFault = (
  faults: { fault: Fault; left: number }[],
  request: { readonly method: string; readonly conversation: string },
  random = 0,
): Fault | undefined => {
  let rest = random;
  const strikes = ({ chance }: Fault): boolean => {
    if (chance === undefined) return true;
    rest -= chance;
    return rest < 0;
  };
  const found = faults.find(
    ({ fault, left }) =>
      left > 0 &&
      (fault.method ?? request.method) === request.method &&
      (fault.conversation ?? request.conversation) === request.conversation &&
      strikes(fault),
  );
  if (found) found.left -= 1;
  return found?.fault;
};

/** Error bodies as Teams sends them; a blocked person's may hide its code as JSON in the message, or say nothing. */
export const errorBody = (code: string | undefined): unknown => {
  if (code === undefined) return {};
  return code === 'MessageWritesBlocked'
    ? {
        errorCode: 209,
        message: '{\r\n  "subCode": "MessageWritesBlocked",\r\n  "details": "Thread is blocked"\r\n}',
      }
    : { error: { code, message: `${code} (fake)` } };
};
