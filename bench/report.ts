import type { DeliveryRow } from '../src/delivery/delivery.ts';
import type { Received } from '../test/teams/chat-state.ts';
import type { Plan } from './plan.ts';
import type { Verdict } from './verdict.ts';
import { mostWithin, windowsBroken } from './windows-broken.ts';

type Judged = { readonly key: string; readonly verdict: Verdict };

type Findings = {
  readonly plan: Plan;
  readonly rows: readonly DeliveryRow[];
  readonly received: readonly Received[];
  readonly verdicts: readonly Judged[];
  /** Cards that should show what was recorded and do not. */
  readonly unedited: readonly string[];
};

/** The value below which `share` of them lie. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;

/** "2 refused: ServiceError, 1 cannot be reached: blocked" */
const tally = (words: readonly string[]): string =>
  [...Map.groupBy(words, (word) => word)].map(([word, all]) => `${all.length} ${word}`).join(', ');

const examples = (judged: readonly Judged[]): readonly string[] =>
  judged.slice(0, 5).map(({ key, verdict }) => `    ${key}: ${'why' in verdict ? verdict.why : ''}`);

/** What is printed of a run, and whether every promise was kept. */
export const report = ({ plan, rows, received, verdicts, unedited }: Findings) => {
  const of = <Kind extends Verdict['kind']>(kind: Kind) =>
    verdicts.flatMap(({ verdict }) =>
      verdict.kind === kind ? [verdict as Extract<Verdict, { kind: Kind }>] : [],
    );
  const [delivered, terminal, lost, doubled] = [of('delivered'), of('terminal'), of('lost'), of('doubled')];
  const written = received.filter(({ method }) => method === 'POST' || method === 'PUT');
  const broken = windowsBroken(written);
  const late = delivered.map(({ at }) => at - plan.dueAt);
  const accepted = delivered.map(({ at }) => at);
  const tookMs = Math.max(...accepted) - Math.min(...accepted);
  const marked =
    delivered.filter((one) => one.doubled === 'marked').length +
    terminal.filter((one) => one.arrived > 1).length;
  const strange = rows.filter(({ state }) => state !== 'delivered' && state !== 'terminal').length;
  const lines = [
    `due                    ${verdicts.length}`,
    `delivered              ${delivered.length}`,
    `terminal with reason   ${terminal.length}${terminal.length > 0 ? `: ${tally(terminal.map(({ reason }) => reason))}` : ''}`,
    `lost                   ${lost.length}`,
    ...examples(verdicts.filter(({ verdict }) => verdict.kind === 'lost')),
    `doubled, unmarked or without an ambiguous outcome  ${doubled.length}`,
    ...examples(verdicts.filter(({ verdict }) => verdict.kind === 'doubled')),
    `other doubled          ${marked} (each carries its mark)`,
    `lateness               p50 ${seconds(percentile(late, 0.5))}, p99 ${seconds(percentile(late, 0.99))}`,
    `rate                   ${((accepted.length - 1) / (tookMs / 1_000)).toFixed(2)} a second from first to last`,
    `most at the Connector  ${mostWithin(written, 1_000)} in a second`,
    `breaches of windows    ${broken}`,
    `rows left open         ${strange}`,
    `recorded, not shown    ${unedited.length}${unedited.length > 0 ? `: ${unedited.slice(0, 3).join(', ')}` : ''}`,
    `survived               ${plan.kills} SIGKILLs, ${plan.pauses} SIGSTOPs`,
  ];
  return { lines, isKept: lost.length + doubled.length + broken + strange + unedited.length === 0 };
};
