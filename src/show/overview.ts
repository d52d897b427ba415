import type { Suggestion } from '../answer/answer.ts';
import type { Shown } from '../chat.ts';
import type { RatingMeaning } from '../partnership/register.ts';
import type { Rating } from '../status/status.ts';
import { buttons, buttonsText } from './buttons.ts';
import { cut } from './inert.ts';
import { ratingLook } from './rating.ts';
import { fitting, gap, shownAs } from './shown.ts';

/** Every priority at a glance. */
export type OverviewShown = {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly OverviewRow[];
  /** How often each rating was given in each of the last periods, oldest first. */
  readonly periods: readonly { readonly period: string; readonly ratings: readonly Rating[] }[];
  readonly scale: readonly RatingMeaning[];
  readonly next: readonly Suggestion[];
};

export type OverviewRow = {
  readonly name: string;
  /** Without one nothing is recorded, or nothing that may be seen. */
  readonly rating: Rating | undefined;
  readonly forecast: Rating | undefined;
  /** "↑ better than in 2026-27 Q2"; empty where it may not be shown. */
  readonly direction: string;
  /** Period and age; or why there is no rating. */
  readonly says: string;
  /** What a committee was last told; empty where nothing. */
  readonly reported: string;
};

/** Chart colours that Teams knows, by the colour of the mark. */
const chartColours: Readonly<Record<string, string>> = {
  good: 'good',
  warning: 'warning',
  attention: 'attention',
  default: 'neutral',
};

const rowView = (row: OverviewRow, scale: readonly RatingMeaning[]) => {
  const look = row.rating === undefined ? undefined : ratingLook(row.rating, scale);
  const forecast = row.forecast === undefined ? '' : `, forecast ${ratingLook(row.forecast, scale).word}`;
  return {
    name: cut(row.name, 200),
    isRated: look !== undefined,
    mark: look?.mark ?? '',
    colour: look?.colour ?? 'default',
    word: look?.word ?? '',
    forecast,
    direction: row.direction,
    says: cut(row.says, 200),
    reported: cut(row.reported, 200),
  };
};

type Period = OverviewShown['periods'][number];

const counted = ({ period, ratings }: Period, scale: readonly RatingMeaning[]) => {
  const counts = scale
    .map(({ id }) => ({ id, count: ratings.filter((one) => one === id).length }))
    .filter(({ count }) => count > 0);
  const looks = counts.map(({ id, count }) => ({ ...ratingLook(id, scale), count }));
  return {
    title: period,
    says: `${period}: ${looks.map(({ mark, word, count }) => `${mark} ${word} ${count}`).join(', ') || 'none'}`,
    data: looks.map(({ word, colour, count }) => ({
      legend: word,
      value: count,
      color: chartColours[colour] ?? 'neutral',
    })),
  };
};

const rowText = (row: ReturnType<typeof rowView>): readonly string[] => [
  gap,
  row.isRated ? `${row.name}: ${row.mark} ${row.word}${row.forecast}` : row.name,
  [row.direction, row.says].filter(Boolean).join(' · '),
  row.reported,
];

const overviewIn = ({ title, note, rows, periods, scale, next }: OverviewShown, mostRows: number): Shown => {
  const views = rows.slice(0, mostRows).map((row) => rowView(row, scale));
  const bars = periods.slice(-4).map((period) => counted(period, scale));
  const actions = buttons(next);
  const left = rows.length - views.length;
  const more = left > 0 ? `${left} more are not shown.` : '';
  const view = { title: cut(title, 200), note: cut(note, 300), rows: views, more, bars };
  return shownAs('overview', { ...view, hasBars: bars.length > 0, buttons: actions }, [
    view.title,
    view.note,
    ...views.flatMap(rowText),
    more,
    gap,
    bars.length > 0 ? 'The last periods, priorities by rating' : undefined,
    ...bars.map(({ says }) => says),
    gap,
    buttonsText(actions),
  ]);
};

export const showOverview = (shown: OverviewShown): Shown =>
  fitting([30, 20, 12], (mostRows) => overviewIn(shown, mostRows));
