import type { WorkingDays } from '../calendar/working-days.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { Standings } from '../changes/proposal.ts';
import type { FindMember } from '../chat.ts';
import type { Clock } from '../clock.ts';
import type { Conversations } from '../delivery/conversations.ts';
import type { Due } from '../delivery/delivery.ts';
import type { DeliveryStore, Posts } from '../delivery/keeping.ts';
import type { Draw } from '../delivery/parts.ts';
import type { Unreached } from '../delivery/unreached.ts';
import type { RegisterIndex } from '../partnership/create-index.ts';
import type { Register } from '../partnership/register.ts';
import type { People } from '../people/people.ts';
import type { Vocabulary } from '../question/vocabulary.ts';
import type { CouncilSettings, Publishing } from '../status/council-settings.ts';
import type { Drafts } from '../status/draft.ts';
import type { ExportLinks } from '../status/export-links.ts';
import type { ReviewUpdate } from '../status/review-update.ts';
import type {
  ReadLatestStatus,
  ReadPublishedStatus,
  ReadStatusHistory,
  RecordStatus,
} from '../status/status.ts';

/** The effective register with all that is compiled from it. */
export type Book = {
  readonly register: Register;
  readonly index: RegisterIndex;
  readonly vocabulary: Vocabulary;
  /** The number of the newest change in it. */
  readonly revision: number;
  /** What it was made of: the file, and what was changed in Teams. */
  readonly standings: Standings;
  /** Changes have not been read since the start: this is the file alone. */
  readonly areChangesUnread: boolean;
};

/** What the bot needs from outside; `main.ts` passes it in. Whatever reads storage rejects when it can't in time. */
export type BotParts = {
  readonly book: () => Book;
  /** Looks for new changes where that was not done a short while ago. */
  readonly look: (signal: AbortSignal) => Promise<void>;
  /** Looks for new changes in any case; rejects where storage can't be read. */
  readonly lookNow: (signal: AbortSignal) => Promise<void>;
  readonly makeChange: ChangeLog['make'];
  readonly clock: Clock;
  readonly people: People;
  readonly conversations: Pick<
    Conversations,
    'remember' | 'markUnreachable' | 'claimWelcome' | 'find' | 'personal'
  >;
  /** Who is mentioned, from the roster. */
  readonly findMember: FindMember;
  readonly recordStatus: RecordStatus;
  readonly readLatestStatus: ReadLatestStatus;
  readonly readPublishedStatus: ReadPublishedStatus;
  readonly readStatusHistory: ReadStatusHistory;
  readonly reviewUpdate: ReviewUpdate;
  readonly drafts: Drafts;
  readonly settings: CouncilSettings;
  readonly exportLinks: ExportLinks;
  /** Where the service is reached from outside; undefined where nobody set it. */
  readonly publicUrl: string | undefined;
  readonly workingDays: () => Promise<WorkingDays>;
  /** How updates are published while no officer has decided it. */
  readonly publishing: Publishing;
  /** Cards that show an update are kept, so that they can be turned later. */
  readonly posts: Pick<Posts, 'add'>;
  /** Hands rows to the delivery engine; made a second time they are the same rows. */
  readonly makeDeliveries: (dues: readonly Due[]) => Promise<number>;
  /** What became of a row. */
  readonly deliveries: Pick<DeliveryStore, 'read'>;
  /** Somebody was heard who can be written to: what did not reach them goes out now. */
  readonly cameBy: (person: string) => Promise<void>;
  readonly unreached: () => Promise<readonly Unreached[]>;
  /** The card of a delivery as things stand now. */
  readonly drawDelivery: Draw;
  /** Works out what is due at once instead of at the next minute. */
  readonly nudge: () => void;
  readonly warn: (what: string, error: unknown) => void;
  /** Whether an error only says that storage did not answer: expected, and no fault of ours. */
  readonly isStorageAway: (error: unknown) => boolean;
};
