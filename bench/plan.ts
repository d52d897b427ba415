/** What a run was meant to do: written by the bench, read by the checker. Times in milliseconds since 1970. */
export type Plan = {
  readonly connection: string;
  readonly connector: string;
  /** When the reminders fell due. */
  readonly dueAt: number;
  readonly duties: number;
  /** Conversations of the people reminded. */
  readonly chats: readonly string[];
  readonly kills: number;
  readonly pauses: number;
  /** Things whose posted cards have to show what was recorded. */
  readonly recorded: readonly string[];
};
