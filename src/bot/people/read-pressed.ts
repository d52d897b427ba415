import * as z from 'zod';
import type { Intent } from '../../people/intent.ts';

const whom = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('self') }),
  z.object({ kind: z.literal('named'), name: z.string().max(200) }),
  z.object({ kind: z.literal('unsaid') }),
  z.object({ kind: z.literal('known'), key: z.string().regex(/^[0-9a-f]{24}$/) }),
]);
const which = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('said'), words: z.string().max(200) }),
  z.object({ kind: z.literal('unsaid') }),
  z.object({ kind: z.literal('known'), id: z.string().max(100) }),
]);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .transform((value) => value ?? undefined);
const span = z.object({ from: day, until: day }).transform(({ from, until }) => ({ from, until }));
const role = z.enum(['contributor', 'chair', 'deputy', 'officer', 'democratic services']);

/** Only commands that a card of ours can offer; mentions and days in words never come back from one. */
const shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('name'), whom, role, which, span }),
  z.object({ kind: z.literal('end'), whom, role, which, span }),
  z.object({ kind: z.literal('hand over'), whom, which, span }),
  z.object({ kind: z.literal('away'), whom, span }),
  z.object({ kind: z.literal('back'), whom, span }),
  z.object({ kind: z.literal('days'), whom, days: z.array(z.int().min(1).max(7)).max(7) }),
  z.object({ kind: z.literal('link'), which }),
]);

export type Pressed = { readonly intent: Intent; readonly operation: string };

/** What a pressed choice asks for; undefined where it is none of ours: card data is worth nothing until it fits. */
export const readPressed = (data: Readonly<Record<string, unknown>>): Pressed | undefined => {
  const { intent, operation } = data;
  if (typeof intent !== 'string' || typeof operation !== 'string' || operation.length > 2_000)
    return undefined;
  try {
    // Another button of the same card is another operation.
    return { intent: shape.parse(JSON.parse(intent)), operation: `${operation}!${intent}` };
  } catch {
    return undefined;
  }
};
