import type { StatusUpdate } from '../../status/status.ts';

const mostPeriods = 4;

/** Of each of the last periods the ratings that stood at its end, one a priority; oldest period first. */
export const lastPeriods = (
  histories: readonly (readonly StatusUpdate[])[],
): readonly { readonly period: string; readonly ratings: readonly string[] }[] => {
  const periods = [...new Set(histories.flat().map(({ period }) => period))].sort().slice(-mostPeriods);
  return periods.map((period) => ({
    period,
    // Histories begin with the newest.
    ratings: histories.flatMap((history) => history.find((one) => one.period === period)?.rating ?? []),
  }));
};
