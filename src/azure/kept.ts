import type { Clock } from '../clock.ts';
import type { Appointment } from '../people/appointment.ts';
import { createChangeLog } from './changes.ts';
import { createConversations } from './conversations.ts';
import { createCouncilSettings } from './council-settings.ts';
import { createDeliveryStore } from './deliveries.ts';
import { createDrafts } from './drafts.ts';
import { createExportLinks } from './export-links.ts';
import { createOwed } from './owed.ts';
import { createPaceStore } from './pace.ts';
import { createPeople } from './people.ts';
import { createPosts } from './posts.ts';
import { createReadLatestStatus, createReadPublishedStatus, createReadStatusHistory } from './read-status.ts';
import { createRecordStatus } from './record-status.ts';
import { createReviewUpdate } from './review-update.ts';
import type { Storage } from './storage.ts';
import { createTodos } from './todos.ts';
import { createWorkQueue } from './work-queue.ts';

export type KeptSettings = {
  /** The register's partnership id: it begins every PartitionKey. */
  readonly partnership: string;
  /** Register ids of the priorities, as the register stands now. */
  readonly priorities: () => readonly string[];
  /** Who holds which role, as things stand now. */
  readonly appointments: () => readonly Appointment[];
  /** By which posts begin and end; the system's where none is given. */
  readonly clock?: Clock;
  /** What the tenant may be sent in a second, by all replicas together. */
  readonly perSecond: number;
};

/** Everything one partnership keeps in a storage account, as the function types the domain asks for. */
export const createKept = (
  storage: Storage,
  { partnership, priorities, appointments, clock, perSecond }: KeptSettings,
) => {
  const { table } = storage;
  return {
    recordStatus: createRecordStatus(table('status'), partnership),
    readLatestStatus: createReadLatestStatus(table('status'), partnership),
    readStatusHistory: createReadStatusHistory(table('status'), partnership),
    readPublishedStatus: createReadPublishedStatus(table('status'), partnership),
    reviewUpdate: createReviewUpdate(table('status'), partnership),
    exportLinks: createExportLinks(table('service'), partnership),
    settings: createCouncilSettings(table('status'), partnership),
    drafts: createDrafts(table('drafts'), partnership),
    people: createPeople(table('people'), partnership, appointments, clock),
    conversations: createConversations(table('conversations'), partnership),
    changes: createChangeLog(table('changes'), partnership),
    store: createDeliveryStore(table('deliveries'), partnership),
    queue: createWorkQueue(storage),
    owed: createOwed(table('conversations'), partnership),
    posts: createPosts(table('posts'), partnership),
    todos: createTodos(table('status'), partnership, priorities),
    pace: createPaceStore(table('service'), partnership, perSecond),
  };
};
