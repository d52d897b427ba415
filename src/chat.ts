/**
 * Our own words for a chat. `teams/` and `local/` translate into and out of them,
 * so that nothing else knows which chat client is on the far side.
 */

/** A person as the chat names them. `id` is the Entra object id: present or nothing is written for them. */
export type Sender = {
  readonly id: string | undefined;
  readonly name: string;
  readonly isGuest: boolean;
};

/** Somebody mentioned. Teams gives only its own id of them (`29:…`): the roster says who that is. */
export type Mentioned = Sender & { readonly channel: string };

export type ConversationKind = 'personal' | 'group' | 'channel';

/** Where something was said. `thread` is the root message in a channel. */
export type Conversation = {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly thread: string | undefined;
  readonly name: string | undefined;
};

/** What is needed to write to a conversation unasked. Kept in the table `conversations`. */
export type Address = {
  readonly conversation: Conversation;
  readonly serviceUrl: string;
  readonly tenant: string | undefined;
  /** The bot's own id in this conversation, as the channel names it. */
  readonly bot: string;
  /** In a personal conversation the channel's id of the person: what it takes to open it anew. */
  readonly member?: string | undefined;
};

type Heard = {
  /** The channel's id of this activity; a re-delivery may carry the same or a new one. */
  readonly id: string;
  readonly from: Sender;
  readonly address: Address;
};

/** Something a person typed. The bot's own mention is already taken out of `text`. */
export type Message = Heard & {
  readonly kind: 'message';
  readonly text: string;
  /** In the order of the text, where each stands as "@name". */
  readonly mentions: readonly Mentioned[];
  /** The bot was mentioned amid the words too, as if it were a person: "make @bot chair". */
  readonly namesBot?: boolean;
};

/** A button pressed on a card. `data` is what the client sent: untrusted until read. */
export type CardReply = Heard & {
  readonly kind: 'cardReply';
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The activity that holds the pressed card, when the client says so. */
  readonly card: string | undefined;
};

/** The bot became reachable in a conversation, or stopped being so. */
export type Presence = Heard & {
  readonly kind: 'arrived' | 'left';
  /** It left because the place was deleted. */
  readonly isDeleted?: boolean;
};

export type Heeded = Message | CardReply | Presence;

/** One card and the same in plain text (notifications, screen readers, the terminal). */
export type Shown = {
  readonly card: Readonly<Record<string, unknown>>;
  readonly text: string;
};

/**
 * What the bot does about what it heard.
 * `say` posts a new message; `replace` turns the pressed card into this one; `nothing` stays silent.
 */
export type Reply =
  | { readonly kind: 'say'; readonly shown: Shown }
  | {
      readonly kind: 'replace';
      /** For everybody who sees the card. */
      readonly shown: Shown;
      /** For its presser alone, where that differs and the client can show it. */
      readonly forPresser?: Shown | undefined;
      /** The card stays as it is for everybody: `shown` only stands in for what its presser can't be shown alone. */
      readonly keepsCard?: boolean | undefined;
    }
  | { readonly kind: 'nothing' };

/** Something to be posted or edited unasked. `edit` names the activity to turn into `shown`. */
export type Outgoing = {
  readonly address: Address;
  readonly shown: Shown;
  readonly edit: string | undefined;
};

/**
 * What became of an outgoing message.
 * - `accepted`: it stands in the conversation as `activity`.
 * - `notNow`: refused before anything was written (429, 412, could not connect); safe to send again.
 * - `unknown`: it may stand there or not (408, 502, 503, 504, a reset or a deadline after writing).
 * - `unreachable`: the conversation cannot be written to, and why.
 * - `refused`: it will never be accepted as it is.
 */
export type Delivered =
  | { readonly kind: 'accepted'; readonly activity: string; readonly status: number }
  | { readonly kind: 'notNow'; readonly status: number | undefined; readonly afterMs: number | undefined }
  | { readonly kind: 'unknown'; readonly status: number | undefined; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly status: number; readonly why: Unreachable }
  | { readonly kind: 'refused'; readonly status: number | undefined; readonly reason: string };

/**
 * `blocked` by the person, bot `removed` from the conversation, `disabled` by an administrator, `gone`: deleted,
 * `left`: the person is not found any more.
 */
export type Unreachable = 'blocked' | 'removed' | 'disabled' | 'gone' | 'left';

/** Posts or edits once, and says what became of it; never throws for what the far side does. */
export type Deliver = (outgoing: Outgoing, signal: AbortSignal) => Promise<Delivered>;

/** What came of opening a conversation; writing to it is another matter. */
export type Opened =
  | { readonly kind: 'opened'; readonly conversation: string }
  | Exclude<Delivered, { kind: 'accepted' }>;

/** Opens the personal conversation at `address` anew, once; the same person always gets the same one. */
export type Reopen = (address: Address, signal: AbortSignal) => Promise<Opened>;

/** The person behind the channel's id of them, from the roster of the conversation; undefined where it names nobody. */
export type FindMember = (
  address: Address,
  channel: string,
  signal: AbortSignal,
) => Promise<Sender | undefined>;
