import {
  accusedPerson,
  elsewhere,
  farewell,
  greeting,
  help,
  makings,
  opinions,
  orders,
  otherPlaces,
  ownCase,
  ownThings,
  thanks,
  titledPerson,
} from './outside-words.ts';

/**
 * Why a message is none of the register's business: something else altogether, another council, somebody's own
 * case, an opinion, another language, orders to the bot, small talk, or nothing that could be understood.
 */
export type OutsideKind =
  | 'elsewhere'
  | 'council'
  | 'case'
  | 'opinion'
  | 'language'
  | 'greeting'
  | 'thanks'
  | 'help'
  | 'orders'
  | 'unclear';

/** Talk that asks nothing: a greeting, thanks, what the bot can do. */
export const smallTalk = (text: string): OutsideKind | undefined => {
  if (help.test(text)) return 'help';
  if (greeting.test(text)) return 'greeting';
  return thanks.test(text) || farewell.test(text) ? 'thanks' : undefined;
};

/** Whether the vocabulary knows a word. */
type Knows = (word: string) => boolean;

const isAccusation = (text: string, knows: Knows): boolean => {
  const [, first = '', second = ''] = accusedPerson.exec(text) ?? [];
  return first !== '' && !(knows(first) && knows(second));
};

/** The first kind of outside matter that `text` names; `isNamed`: a subject of ours is named outright as well. */
export const outsideKind = (text: string, isNamed: boolean, knows: Knows): OutsideKind | undefined => {
  if (orders.test(text)) return 'orders';
  if (ownCase.test(text) || isAccusation(text, knows)) return 'case';
  if (opinions.test(text)) return 'opinion';
  if (otherPlaces.test(text)) return 'council';
  if (makings.test(text) || ownThings.test(text)) return 'elsewhere';
  if (isNamed) return undefined;
  if (titledPerson.test(text)) return 'case';
  return elsewhere.test(text) ? 'elsewhere' : undefined;
};
