import { isDay, writeDay } from '../../calendar/london.ts';
import type { Intent, Span, Which } from '../../people/intent.ts';
import { writePost } from '../../people/write-post.ts';
import type { Book } from '../parts.ts';
import { shortOf } from './bodies.ts';

const group = (book: Book, which: Which): string | undefined => {
  if (which.kind === 'unsaid') return undefined;
  return which.kind === 'said' ? which.words : shortOf(book, which.id);
};

const day = (text: string): string => (isDay(text) ? writeDay(text) : text);

const span = ({ from, until }: Span): string =>
  [from && ` from ${day(from)}`, until && ` until ${day(until)}`].filter(Boolean).join('');

/** What a press will do, so that a card is understood alone: "chair of MDAF from 1 December 2026". */
export const writeIntent = (book: Book, intent: Intent): string => {
  switch (intent.kind) {
    case 'name':
      return `This names somebody ${writePost(intent.role, group(book, intent.which))}${span(intent.span)}.`;
    case 'end':
      return `This ends somebody’s time as ${writePost(intent.role, group(book, intent.which))}.`;
    case 'hand over':
      return `This hands over ${group(book, intent.which) ?? 'a group'}${span(intent.span)}.`;
    case 'away':
      return `This marks somebody as away${span(intent.span)}.`;
    case 'back':
      return 'This marks somebody as back.';
    case 'days':
      return 'This sets somebody’s working days.';
    default:
      return 'This says what this place is for.';
  }
};
