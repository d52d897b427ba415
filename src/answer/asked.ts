import type { Question } from '../question/question.ts';

/** A question about something, as read. */
export type Asked = Extract<Question, { kind: 'about' }>;
