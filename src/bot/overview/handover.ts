import { londonDay, writeDay } from '../../calendar/london.ts';
import type { Message, Reply } from '../../chat.ts';
import type { Priority } from '../../partnership/register.ts';
import { writeList } from '../../people/write-post.ts';
import { ratingLook } from '../../show/rating.ts';
import { showSheet } from '../../show/sheet.ts';
import { statusLines } from '../../show/status-lines.ts';
import { nameUpdate } from '../named-update.ts';
import type { BotParts } from '../parts.ts';
import { seenLatest, viewerIn } from '../seen-status.ts';
import type { Viewer } from '../updates/is-seen-by.ts';
import { groupsOf, whoCouldAnswerFor } from '../who-answers-for.ts';
import { lastReported } from './last-reported.ts';
import { readPromises, writePromise } from './promises.ts';

const nowLines = async (parts: BotParts, priority: Priority, viewer: Viewer, signal: AbortSignal) => {
  const { register } = parts.book();
  const { seen } = await seenLatest(parts, priority, viewer, signal);
  const reported = lastReported(register, priority);
  if (seen === 'unread') return ['Recorded updates can’t be read just now.', reported];
  if (seen === 'none') return ['No update that I can show here is recorded.', reported];
  const named = await nameUpdate(parts, seen, signal);
  const { when, notes, commentary } = statusLines(named, register.ratings, 300);
  const forecast = seen.forecast ? `, forecast ${ratingLook(seen.forecast, register.ratings).word}` : '';
  const { mark, word } = ratingLook(seen.rating, register.ratings);
  return [`${mark} ${word}${forecast}`, ...commentary.map(({ text }) => text), when, notes, reported];
};

const whoLines = async (parts: BotParts, priority: Priority, signal: AbortSignal) => {
  const { chairs, deputies, officers } = await whoCouldAnswerFor(parts, priority, signal);
  const { groups } = parts.book().register;
  const led = groups.filter(({ id }) => groupsOf(parts.book(), priority).includes(id));
  const named = (label: string, people: readonly { readonly name: string }[]): string => {
    const names = people.map(({ name }) => name).filter(Boolean);
    return names.length > 0 ? `${label}: ${writeList(names)}` : `${label}: nobody named in Teams`;
  };
  return [
    led.length > 0 ? `Led by ${writeList(led.map(({ name }) => name))}` : '',
    named('Chair', chairs),
    named('Deputy', deputies),
    named('Officers to ask', officers),
  ];
};

const duties = (priority: Priority): readonly string[] => [
  'When an update request comes: a rating now, a forecast if you have one, and a few sentences for the public report. At risk and Off track ask for an action, its owner and a date.',
  `Without a request: write “update ${priority.short}”. When you are away: “I’m away until 3 January”; the deputy is asked then.`,
];

/** One page for somebody who takes over a priority. */
export const handover = async (
  parts: BotParts,
  priority: Priority,
  message: Message,
  signal: AbortSignal,
): Promise<Reply> => {
  const viewer = await viewerIn(parts, message.address, message.from, signal);
  const today = londonDay(parts.clock.now());
  const [now, who, promised] = await Promise.all([
    nowLines(parts, priority, viewer, signal),
    whoLines(parts, priority, signal),
    readPromises(parts, [priority], viewer, signal),
  ]);
  const actions = promised === 'unread' ? [] : promised.slice(0, 5).map((one) => writePromise(one, today));
  const about = priority.facts.find(({ aspect }) => aspect === 'about')?.says ?? '';
  const sections = [
    { heading: 'What it is', lines: [about] },
    { heading: 'Where it stands', lines: now },
    {
      heading: 'Promised',
      lines: actions.length > 0 ? actions : ['No update that I can show here names an action.'],
    },
    { heading: 'Who', lines: who },
    { heading: 'What a chair does', lines: duties(priority) },
  ].map(({ heading, lines }) => ({ heading, lines: lines.filter(Boolean) }));
  return {
    kind: 'say',
    shown: showSheet({
      title: `Handover: ${priority.name}`,
      intro: `What a new chair begins with, as at ${writeDay(today)}.`,
      sections: sections.filter(({ lines }) => lines.length > 0),
      next: [
        { title: 'History', asks: `history of ${priority.short}` },
        { title: 'What was reported', asks: `What was reported on ${priority.short}?` },
      ],
    }),
  };
};
