import type { Standing } from './chat-state.ts';

export type Card = Readonly<Record<string, unknown>>;

/** A message of the bot as a reader sees it. */
export type Said = {
  readonly id: string;
  readonly conversation: string;
  /** All that can be read: the card's texts line by line, or the message's text. */
  readonly text: string;
  /** What a notification shows. */
  readonly summary: string | undefined;
  readonly card: Card | undefined;
  /** Titles of its buttons. */
  readonly buttons: readonly string[];
  readonly edits: number;
};

export const readSaid = (conversation: string, { id, activity, edits }: Standing): Said => {
  const attachments = (activity.attachments ?? []) as readonly { readonly content: Card }[];
  const card = attachments[0]?.content;
  const text = [activity.text, card && cardText(card)].filter(Boolean).join('\n');
  const summary = activity.summary as string | undefined;
  return { id, conversation, text, summary, card, buttons: card ? buttonsOf(card) : [], edits };
};

/** Everything readable in a card, in order, without its buttons. */
const cardText = (card: Card): string => elements(card).flatMap(readable).join('\n');

const readable = (element: Card): readonly string[] => {
  const texts = ['text', 'value', 'label', 'placeholder'].filter((name) => typeof element[name] === 'string');
  if (element.type === 'TextBlock' || element.type === 'TextRun') return [String(element.text ?? '')];
  if (element.type === undefined && 'title' in element) return [`${element.title}: ${element.value}`];
  return String(element.type).startsWith('Input.') ? texts.map((name) => String(element[name])) : [];
};

const childNames = ['body', 'items', 'columns', 'facts', 'inlines', 'rows', 'cells', 'card', 'actions'];

/** The card's elements, depth first; its buttons' own cards too. */
const elements = (element: Card): readonly Card[] =>
  childNames
    .flatMap((name) => element[name] ?? [])
    .filter((child): child is Card => typeof child === 'object' && child !== null)
    .flatMap((child) => (isHidden(child) ? [] : [child, ...elements(child)]));

const isHidden = (element: Card): boolean => element.isVisible === false;

export const actionsOf = (card: Card): readonly Card[] =>
  [...elements(card), ...elements({ items: elements(card).map(({ selectAction }) => selectAction) })].filter(
    ({ type }) => String(type).startsWith('Action.'),
  );

/** What the card's inputs hold before anybody fills them in. */
export const inputDefaults = (card: Card): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    elements(card)
      .filter(({ type, id }) => String(type).startsWith('Input.') && typeof id === 'string')
      .map(({ id, value }) => [id, value ?? '']),
  );

const buttonsOf = (card: Card): readonly string[] => actionsOf(card).map(({ title }) => String(title ?? ''));
