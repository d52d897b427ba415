import { brokenWindow, type Window, windows } from './windows.ts';

/** One request the bot made, as the connector saw it. `at` in milliseconds. */
export type Received = {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly conversation: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
  readonly status: number | 'reset' | 'hang';
  /** The activity it made or changed, where it was accepted. */
  readonly activity: string | undefined;
};

/** A message that stands in a conversation, in its present form. */
export type Standing = { readonly id: string; readonly activity: Activity; readonly edits: number };
export type Activity = Readonly<Record<string, unknown>>;

export type Breach = { readonly at: number; readonly conversation: string; readonly window: Window };

/** What the fake Teams knows: who said what where, and how fast. */
export const createChatState = () => {
  const standing = new Map<string, Map<string, Standing>>();
  const times = new Map<string, number[]>();
  const received: Received[] = [];
  const breaches: Breach[] = [];
  let made = 0;

  const messages = (conversation: string): Map<string, Standing> => {
    const found = standing.get(conversation) ?? new Map<string, Standing>();
    standing.set(conversation, found);
    return found;
  };

  /** Counts a request against the windows and says which one it breaks. */
  const pace = (conversation: string, kind: keyof typeof windows, at: number): Window | undefined => {
    const key = `${kind} ${conversation}`;
    const before = times.get(key) ?? [];
    const window = brokenWindow(before, at, windows[kind]);
    if (window) breaches.push({ at, conversation, window });
    else times.set(key, [...before.slice(-3_600), at]);
    return window;
  };

  return {
    received,
    breaches,
    pace,
    messages: (conversation: string): readonly Standing[] => [...messages(conversation).values()],
    post: (conversation: string, activity: Activity): string => {
      made += 1;
      const id = `17${String(made).padStart(11, '0')}`;
      messages(conversation).set(id, { id, activity, edits: 0 });
      return id;
    },
    edit: (conversation: string, id: string, activity: Activity): boolean => {
      const before = messages(conversation).get(id);
      if (before) messages(conversation).set(id, { id, activity, edits: before.edits + 1 });
      return before !== undefined;
    },
    remove: (conversation: string, id: string): boolean => messages(conversation).delete(id),
  };
};

export type ChatState = ReturnType<typeof createChatState>;
