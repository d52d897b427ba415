import type { Suggestion } from '../answer/answer.ts';
import type { Reply } from '../chat.ts';
import type { Partnership } from '../partnership/register.ts';
import { showNotice } from '../show/notice.ts';

/** What anybody can ask, as buttons. */
export const firstQuestions: readonly Suggestion[] = [
  { title: 'All priorities', asks: 'How are all the priorities doing?' },
  { title: 'What is coming up', asks: 'What deadlines are coming up?' },
  { title: 'Who leads what', asks: 'Which groups lead the priorities?' },
];

/** What the bot does for everybody, in two sentences. */
export const whatItDoes: readonly string[] = [
  'Ask me about priorities, groups, the grant, meetings and dates. Each answer names its report and date; where the reports don’t say, I say so.',
  'I send reminders before deadlines, and ask those who lead a priority for updates. A reply is recorded and becomes the answer.',
];

/** What the bot can do, for somebody it need not know. */
export const welcome = ({ name }: Partnership): Reply => ({
  kind: 'say',
  shown: showNotice({
    title: `${name}: how I can help`,
    says: [...whatItDoes, 'Type a question as you would to a colleague, or start here:'],
    next: firstQuestions,
  }),
});
