import type { CardButton, CardField } from './card-form.ts';

/** A card's fields on their way to being filled in, one line each; then the button is pressed. */
export type Filling = {
  readonly button: CardButton;
  readonly left: readonly CardField[];
  readonly values: Readonly<Record<string, string>>;
};

/** The question for the next field; undefined when all are answered. */
export const nextQuestion = ({ left }: Filling): string | undefined => {
  const [field] = left;
  if (!field) return undefined;
  const skip = field.value
    ? ` (empty line: ${shownValue(field)})`
    : field.isRequired
      ? ''
      : ' (empty line: none)';
  const choices = field.choices.map(({ title }, index) => `\n  ${index + 1}  ${title}`).join('');
  return `${field.label}${skip}:${choices}`;
};

/** The filling with one more line typed: a choice by its number or its words, text as it is. */
export const filledWith = (filling: Filling, line: string): Filling => {
  const [field, ...left] = filling.left;
  if (!field) return filling;
  const typed = line.trim() === '' ? field.value : typedValue(field, line.trim());
  return { ...filling, left, values: { ...filling.values, [field.id]: typed } };
};

const typedValue = ({ choices }: CardField, typed: string): string => {
  const byWords = choices.find(({ title, value }) =>
    [title, value, title.split(':')[0]].some((name) => name?.toLowerCase() === typed.toLowerCase()),
  );
  return (choices[Number(typed) - 1] ?? byWords)?.value ?? typed;
};

const shownValue = ({ choices, value }: CardField): string =>
  choices.find((choice) => choice.value === value)?.title ?? value;
