import { type Place, placeOf } from './places.ts';
import { actionsOf, type Card, inputDefaults, type Said } from './said.ts';
import type { Exchange } from './talker.ts';

type Activity = Readonly<Record<string, unknown>>;

/** `as`: Submit for a client that only knows a button's fallback. `trigger`: automatic for a refresh nobody pressed. */
export type Pressing = {
  readonly as?: 'Execute' | 'Submit';
  readonly trigger?: 'manual' | 'automatic';
};

type Send = (activity: Activity) => Promise<Exchange>;

/** Presses buttons as a Teams client does: inputs and their defaults are merged into the button's data. */
export const createPresses =
  (send: Send, activityIn: (where: { in: Place; thread?: string }) => Activity) =>
  async (said: Said, title: string, inputs: Activity, how: Pressing): Promise<Exchange> => {
    const { card } = said;
    const action = card && actionsOf(card).find((one) => one.title === title);
    if (!action) throw new Error(`expected a button "${title}", got ${JSON.stringify(said.buttons)}`);
    const fallback = action.fallback as Card | undefined;
    const pressed = how.as === 'Submit' && action.type === 'Action.Execute' ? fallback : action;
    if (!pressed) throw new Error(`expected "${title}" to have a fallback, it has none`);
    const data = { ...inputDefaults(card), ...(pressed.data as object), ...inputs };
    const [id = '', thread] = said.conversation.split(';messageid=');
    const where = { in: placeOf(id), ...(thread ? { thread } : {}) };
    const activity = { ...activityIn(where), replyToId: said.id };
    return send(
      pressed.type === 'Action.Execute'
        ? { ...activity, type: 'invoke', name: 'adaptiveCard/action', value: execute(pressed, data, how) }
        : { ...activity, ...submit(data) },
    );
  };

const execute = ({ verb, title }: Card, data: Activity, { trigger = 'manual' }: Pressing) => ({
  action: { type: 'Action.Execute', title, verb, data },
  trigger,
});

/** `msteams` in a Submit's data decides what becomes of it: an imBack is typed for the person. */
const submit = ({ msteams, ...value }: Activity): Activity => {
  const { type, value: typed, text } = (msteams ?? {}) as Readonly<Record<string, unknown>>;
  if (type === 'imBack') return { type: 'message', text: typed, textFormat: 'plain' };
  return type === 'messageBack' ? { type: 'message', text, value } : { type: 'message', value };
};
