/** A button on a card, and what pressing it sends. */
export type CardButton = {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Something a card asks to be filled in. `choices` is empty for free text; `value` is what it holds already. */
export type CardField = {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
};

type Card = Readonly<Record<string, unknown>>;

export const cardButtons = (card: Card): readonly CardButton[] =>
  elements(card)
    .filter(({ type }) => type === 'Action.Submit' || type === 'Action.Execute')
    .map(({ title, verb, data }) => {
      const sent = isRecord(data) ? data : {};
      return { title: text(title), verb: text(verb) || text(sent.verb), data: sent };
    });

export const cardFields = (card: Card): readonly CardField[] =>
  elements(card)
    .filter(({ type }) => text(type).startsWith('Input.'))
    .map((field) => ({
      id: text(field.id),
      label: field.type === 'Input.Toggle' ? text(field.title) : text(field.label),
      isRequired: field.isRequired === true,
      value: text(field.value),
      choices: choicesOf(field),
    }));

const choicesOf = ({ type, choices, valueOn, valueOff }: Card): CardField['choices'] =>
  type === 'Input.Toggle'
    ? [
        { title: 'Yes', value: text(valueOn) },
        { title: 'No', value: text(valueOff) },
      ]
    : (Array.isArray(choices) ? choices : [])
        .filter(isRecord)
        .map((choice) => ({ title: text(choice.title), value: text(choice.value) }));

/** Everything in a card that has a type, in reading order; an action's fallback is not a second action. */
const elements = (node: unknown): readonly Card[] => {
  if (Array.isArray(node)) return node.flatMap(elements);
  if (!isRecord(node)) return [];
  const inner = Object.entries(node)
    .filter(([key]) => key !== 'fallback' && key !== 'data')
    .flatMap(([, value]) => elements(value));
  return typeof node.type === 'string' ? [node, ...inner] : inner;
};

const isRecord = (value: unknown): value is Card =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
