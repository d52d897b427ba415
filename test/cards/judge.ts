import { createRequire } from 'node:module';

/** The part of `adaptivecards` used here: its own types are no module TypeScript can read. */
type Judge = {
  readonly AdaptiveCard: new () => {
    parse: (card: object, context: Context) => void;
    validateProperties: () => { validationEvents: readonly { message: string }[] };
  };
  readonly SerializationContext: new (version: unknown) => Context;
  readonly Versions: { readonly v1_5: unknown };
};
type Context = { readonly eventCount: number; getEventAt: (at: number) => { message: string } };

const judge: Judge = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** What the renderer of Adaptive Cards 1.5 objects to in `card`; empty where nothing. */
export const complaints = (card: object): readonly string[] => {
  const context = new judge.SerializationContext(judge.Versions.v1_5);
  const parsed = new judge.AdaptiveCard();
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  return [...events, ...parsed.validateProperties().validationEvents.map(({ message }) => message)].filter(
    (message) => !isChart.test(message),
  );
};

/** Teams draws charts and this renderer does not: that each has a fallback is looked at below. */
const isChart = /^Unknown element type "Chart\./;

type Part = Readonly<Record<string, unknown>>;

/** Every object in `card`, the card itself first. What a button sends back is not part of it. */
export const parts = (card: unknown): readonly Part[] => {
  if (Array.isArray(card)) return card.flatMap(parts);
  if (typeof card !== 'object' || card === null) return [];
  const inner = Object.entries(card).filter(([key]) => key !== 'data');
  return [card as Part, ...inner.flatMap(([, value]) => parts(value))];
};

const isKind = (part: Part, kind: string): boolean => String(part.type ?? '').startsWith(kind);

/** Teams draws good and warning in light green and yellow: fit for a mark, not for words. */
const isPale = ({ color, text }: Part): boolean =>
  /^(good|warning)$/i.test(String(color ?? '')) && /\p{L}/u.test(String(text));

/** What keeps `card` from being read by everybody, one sentence each. */
export const barriers = (card: object): readonly string[] =>
  parts(card).flatMap((part) => {
    const name = `${part.type} ${part.id ?? part.title ?? part.text ?? ''}`;
    if (isKind(part, 'Input.') && !part.label) return [`${name}: no label`];
    if (isKind(part, 'Input.') && !part.errorMessage) return [`${name}: no error message`];
    if (isKind(part, 'Action.') && !part.title) return [`${name}: no title`];
    if (isKind(part, 'Action.Execute') && !part.fallback) return [`${name}: no fallback`];
    if (isKind(part, 'Chart.') && !part.fallback) return [`${name}: no fallback`];
    if (part.type === 'Image' && !part.altText) return [`${name}: no alt text`];
    if (part.type === 'TextBlock' && part.wrap !== true) return [`${name}: does not wrap`];
    if (isPale(part)) return [`${name}: words in a colour too pale to read on white`];
    return [];
  });

/** Parts that read Markdown: only our own constant words may stand there. */
export const markdown = (card: object): readonly string[] =>
  parts(card)
    .filter((part) => part.type === 'TextBlock' || part.type === 'FactSet')
    .map((part) => JSON.stringify(part.text ?? part.facts));

/** What the card says, in order. */
export const shownWords = (card: object): readonly string[] =>
  parts(card)
    .flatMap((part) => [
      ['TextBlock', 'TextRun'].includes(String(part.type)) ? part.text : undefined,
      isKind(part, 'Input.') ? part.label : undefined,
      part.type === undefined ? part.title : undefined,
    ])
    .filter((text) => typeof text === 'string');

/** What stands in its text fields: the person's own words, which no client reads as anything else. */
export const typedWords = (card: object): readonly string[] =>
  parts(card)
    .filter((part) => isKind(part, 'Input.Text'))
    .map(({ value }) => String(value ?? ''));
