import { DateTime } from 'luxon';
import type { Instant } from '../clock.ts';

/** A calendar day in London, ISO: "2027-03-03". Compares as text. */
export type Day = string;

const zone = 'Europe/London';
const locale = 'en-GB';

const start = (day: Day): DateTime => DateTime.fromISO(day, { zone });

/** The day it is in London at `instant`. */
export const londonDay = (instant: Instant): Day =>
  DateTime.fromMillis(instant, { zone }).toFormat('yyyy-MM-dd');

/** The instant a London clock shows `time` ("09:00") on `day`, in summer and winter time alike. */
export const londonTime = (day: Day, time: string): Instant =>
  DateTime.fromISO(`${day}T${time}`, { zone }).toMillis();

/** "13 April 2023" */
export const writeDay = (day: Day): string => start(day).setLocale(locale).toFormat('d MMMM yyyy');

/** "3 March 2027, 09:00", London time. */
export const writeInstant = (instant: Instant): string =>
  DateTime.fromMillis(instant, { zone }).setLocale(locale).toFormat('d MMMM yyyy, HH:mm');

/** `days` later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => start(day).plus({ days }).toFormat('yyyy-MM-dd');

/** Days from `from` to `to`: 1 when `to` is the next day. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round(start(to).diff(start(from), 'days').days);

/** 1 is Monday, 7 is Sunday. */
export const weekday = (day: Day): number => start(day).weekday;

/** Whether `text` is a day that exists, as "2027-03-03". */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && start(text).isValid;

const wallClockForms = [
  'd MMMM yyyy HH:mm',
  'd MMM yyyy HH:mm',
  'd/M/yyyy HH:mm',
  "yyyy-MM-dd'T'HH:mm",
  'yyyy-MM-dd HH:mm',
];

/** The instant a London clock shows `text`: "3 March 2027 08:59"; undefined where it writes no time from 2000 to 2100. */
export const readWallClock = (text: string): Instant | undefined =>
  wallClockForms
    .map((form) => DateTime.fromFormat(text.replace(/,? at |, /, ' ').trim(), form, { zone, locale }))
    .find((time) => time.isValid && time.year >= 2000 && time.year <= 2100)
    ?.toMillis();
