import type { TypedUpdate } from '../status/draft.ts';
import type { NamedUpdate } from './status-lines.ts';

type Sent = Readonly<Record<string, unknown>>;

/** `inputs`: whether what was typed comes back with it, held against the card's own rules. */
export type UpdateButton = {
  readonly title: string;
  readonly inputs: 'auto' | 'none';
  readonly sent: Sent;
};

type About = {
  readonly prompt: string;
  readonly priority: { readonly id: string };
  readonly period: string;
  readonly latest: NamedUpdate | 'none' | 'unread';
  readonly basedOn?: number | undefined;
};

type Filled = About & {
  readonly state: string;
  readonly typed?: TypedUpdate | undefined;
  readonly noChange?: boolean | undefined;
};

/** Step 2 as it was filled in: on step 1 it has no inputs and would be lost. */
const actionTyped = ({ typed }: Pick<Filled, 'typed'>): Sent =>
  Object.fromEntries(
    Object.entries({ action: typed?.action, owner: typed?.owner, actionBy: typed?.actionBy }).filter(
      ([, value]) => value,
    ),
  );

/** Data that comes back with the inputs. `basedOn` is missing where the latest could not be read. */
export const sentData = ({ prompt, priority, period, latest, basedOn }: About): Sent => {
  const seen = typeof latest === 'string' ? 0 : latest.update.version;
  return {
    verb: 'recordStatus',
    prompt,
    priority: priority.id,
    period,
    ...(latest === 'unread' ? {} : { basedOn: basedOn ?? seen }),
  };
};

/** What can be pressed on step 1. */
export const updateButtons = (shown: Filled): readonly UpdateButton[] => {
  const sent = { ...sentData(shown), ...actionTyped(shown) };
  const sure: UpdateButton[] =
    shown.state === 'queries'
      ? [{ title: 'Send anyway', inputs: 'auto', sent: { ...sent, isSure: true } }]
      : [];
  const again: UpdateButton[] = shown.noChange
    ? [
        {
          title: 'No change since last time',
          inputs: 'none',
          sent: { ...sentData(shown), verb: 'recordNoChange' },
        },
      ]
    : [];
  return [{ title: 'Send update', inputs: 'auto', sent }, ...sure, ...again];
};
