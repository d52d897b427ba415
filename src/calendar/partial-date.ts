/**
 * A date as finely as its source gives it: never shown finer.
 * Written in the register as "2019-03-19", "2019-03", "end 2019-03", "early 2020" or "2022".
 */
export type PartialDate =
  | { readonly precision: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly precision: 'month'; readonly year: number; readonly month: number }
  /** "by the end of March 2019" */
  | { readonly precision: 'end of month'; readonly year: number; readonly month: number }
  | { readonly precision: 'early in year'; readonly year: number }
  | { readonly precision: 'year'; readonly year: number };
