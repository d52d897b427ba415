import type { TableClient } from '@azure/data-tables';
import type { Deed } from '../status/review.ts';
import type { StatusUpdate } from '../status/status.ts';
import type { Row } from './rows.ts';

/** One priority's rows, and how long a turn may take over them. */
export type Place = { readonly table: TableClient; readonly partition: string; readonly signal: AbortSignal };

/** Everything a deed about one version touches. */
export type Stands = {
  readonly update: StatusUpdate;
  readonly deeds: readonly Deed[];
  readonly latest: Row | undefined;
  readonly published: Row | undefined;
  readonly isDone: boolean;
};
