/** What `work` gives, or the signal's reason once it aborts; the work itself may go on unheard. */
export const untilAborted = async <Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> => {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};
