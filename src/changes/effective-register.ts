import { londonDay } from '../calendar/london.ts';
import type { Register, Source } from '../partnership/register.ts';
import { type Change, type Edit, isEdit } from './change.ts';
import { inForce, inOrder } from './in-force.ts';
import { ruleFor } from './rules.ts';

/**
 * Where the file and a change do not go together.
 * `differs`: the file has come to say something else; the change stands until an officer decides.
 * `gone`: what the change is about is no longer in the file; the change is not applied.
 */
export type Conflict =
  | { readonly kind: 'differs'; readonly change: Change; readonly inFile: string | undefined }
  | { readonly kind: 'gone'; readonly change: Change; readonly missing: string };

/** File and changes as one register. `revision` is the number of the newest change, 0 without any. */
export type Effective = {
  readonly register: Register;
  readonly revision: number;
  readonly conflicts: readonly Conflict[];
};

/** How a person key is called; undefined where nobody is known by it. */
export type NameOf = (person: string) => string | undefined;

/** The source of what a change says. */
const sourceOf = ({ by, at }: Pick<Change, 'by' | 'at'>, nameOf: NameOf): Source => ({
  kind: 'change',
  who: nameOf(by) ?? 'an officer',
  on: londonDay(at),
});

type Applied = Change & { readonly alteration: Edit };
const isApplied = (change: Change): change is Applied => isEdit(change.alteration);

/** What the file says now, where that is neither what the change found there nor what it says itself. */
const fileDiffers = (file: Register, change: Applied, kept: readonly Change[]): Conflict | undefined => {
  const rule = ruleFor(change.alteration);
  if (!rule || rule.missing(change.alteration, file)) return undefined;
  const inFile = rule.standing(change.alteration, file)?.says;
  const isKept = kept.some(
    ({ alteration: one }) => one.kind === 'kept' && one.change === change.number && one.against === inFile,
  );
  const agrees = inFile === change.account.inFile || inFile === change.account.to;
  return agrees || isKept ? undefined : { kind: 'differs', change, inFile };
};

/** Only the newest change of a field holds there, so only that one can be contradicted. */
const newestOfField = (applied: readonly Applied[]): readonly Applied[] => [
  ...new Map(
    applied.map((change) => [ruleFor(change.alteration)?.field(change.alteration) ?? change.number, change]),
  ).values(),
];

/**
 * The register as it stands: the file with every change in force, oldest first.
 * The same whatever order `changes` come in; without a change in force it is `file` itself.
 */
export const effectiveRegister = (
  file: Register,
  changes: readonly Change[],
  nameOf: NameOf = () => undefined,
): Effective => {
  const ordered = inOrder(changes);
  const held = inForce(ordered);
  const standing = ordered.filter(({ number }) => held.has(number));
  let register = file;
  const gone: Conflict[] = [];
  const applied: Applied[] = [];
  for (const change of standing.filter(isApplied)) {
    const rule = ruleFor(change.alteration);
    const missing = rule ? rule.missing(change.alteration, register) : 'a newer version of the bot';
    if (!rule || missing !== undefined) {
      gone.push({ kind: 'gone', change, missing: missing ?? '' });
      continue;
    }
    register = rule.apply(change.alteration, register, sourceOf(change, nameOf));
    applied.push(change);
  }
  const differing = newestOfField(applied).flatMap((change) => fileDiffers(file, change, standing) ?? []);
  return { register, revision: ordered.at(-1)?.number ?? 0, conflicts: [...gone, ...differing] };
};
