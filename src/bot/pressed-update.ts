import * as z from 'zod';
import { type Day, londonDay } from '../calendar/london.ts';
import { quarterDays } from '../calendar/periods.ts';
import type { Instant } from '../clock.ts';
import type { Priority } from '../partnership/register.ts';
import type { Typed } from '../show/update-request.ts';
import type { StatusFields } from '../status/new-status.ts';
import type { Book } from './parts.ts';

/** An update card as it came back: what it was about, and what was typed. */
export type PressedUpdate = {
  readonly priority: Priority;
  readonly period: string;
  readonly prompt: string;
  readonly basedOn: number | undefined;
  readonly step: 1 | 2;
  /** What was asked back was read, about everything or about the words of step 1. */
  readonly isSure: boolean;
  readonly isSureOfWords: boolean;
  readonly fields: StatusFields;
  readonly typed: Typed;
};

/** Card data comes from the client, and is worth nothing until it has this shape. */
const shape = z.object({
  prompt: z.string().regex(/^[\w!:.|-]{1,300}$/),
  priority: z.string(),
  period: z.string(),
  basedOn: z.coerce.number().int().min(0).optional(),
  step: z.coerce.number().optional(),
  isSure: z.boolean().optional(),
  isSureOfWords: z.boolean().optional(),
});

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** What was typed, whatever else is wrong with the card: it is shown again, never lost. */
export const readTyped = (data: Readonly<Record<string, unknown>>): Typed => ({
  rating: text(data.rating),
  forecast: text(data.forecast),
  commentary: text(data.commentary) ?? '',
  action: text(data.action),
  owner: text(data.owner),
  actionBy: text(data.actionBy),
  hasMore: data.hasMore === 'true' || data.hasMore === true,
});

/** Nobody reports on a quarter that has not begun. */
const hasBegun = (period: string, today: Day): boolean => {
  const days = quarterDays(period);
  return days !== undefined && days.first <= today;
};

/** The pressed card; undefined where it is not one of ours, or of a priority or period there is not. */
export const readPressedUpdate = (
  data: Readonly<Record<string, unknown>>,
  { register }: Book,
  now: Instant,
): PressedUpdate | undefined => {
  const { data: sent } = shape.safeParse(data);
  const priority = register.priorities.find(({ id }) => id === sent?.priority);
  if (!sent || !priority || !hasBegun(sent.period, londonDay(now))) return undefined;
  const { rating, forecast, commentary, action, owner, actionBy, hasMore } = data;
  // A client that filled step 2 in has seen it, whatever it says.
  const isStep2 = sent.step === 2 || [action, owner, actionBy].some((value) => text(value) !== undefined);
  return {
    priority,
    period: sent.period,
    prompt: sent.prompt,
    basedOn: sent.basedOn,
    step: isStep2 ? 2 : 1,
    isSure: sent.isSure === true,
    isSureOfWords: sent.isSureOfWords === true,
    fields: { rating, forecast, commentary, action, owner, actionBy, hasMore },
    typed: readTyped(data),
  };
};
