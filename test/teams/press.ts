import type { Activity, Exchange, Send } from './exchange.ts';
import { type Place, placeOf } from './places.ts';
import { actionsOf, type Card, inputDefaults, type Said } from './said.ts';

/** `as`: Submit for a client that only knows a button's fallback. `trigger`: automatic for a refresh nobody pressed. */
type Pressing = { readonly as?: 'Execute' | 'Submit'; readonly trigger?: 'manual' | 'automatic' };

/** Presses buttons as a Teams client does: inputs and their defaults are merged into the button's data. */
export const createPresses =
  (exchange: Send, activityIn: (where: { in: Place; thread?: string }) => Activity) =>
  async (said: Said, title: string, inputs: Activity = {}, how: Pressing = {}): Promise<Exchange> => {
    const pressed = findAction(said, title, how);
    const data = { ...inputDefaults(said.card ?? {}), ...(pressed.data as object), ...inputs };
    const [id = '', thread] = said.conversation.split(';messageid=');
    const activity = activityIn({ in: placeOf(id), ...(thread ? { thread } : {}) });
    const did = pressed.type === 'Action.Execute' ? execute(pressed, data, how) : submit(data);
    return exchange({ ...activity, replyToId: said.id, ...did });
  };

const findAction = ({ card, buttons }: Said, title: string, how: Pressing): Card => {
  const action = card && actionsOf(card).find((one) => one.title === title);
  if (!action) throw new Error(`expected a button "${title}", got ${JSON.stringify(buttons)}`);
  if (how.as !== 'Submit' || action.type !== 'Action.Execute') return action;
  if (!action.fallback) throw new Error(`expected "${title}" to have a fallback, it has none`);
  return action.fallback as Card;
};

const execute = ({ verb, title }: Card, data: Activity, { trigger = 'manual' }: Pressing): Activity => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', title, verb, data }, trigger },
});

/** `msteams` in a Submit's data decides what becomes of it: an imBack is typed for the person. */
const submit = ({ msteams, ...value }: Activity): Activity => {
  const { type, value: typed, text } = (msteams ?? {}) as Readonly<Record<string, unknown>>;
  if (type === 'imBack') return { type: 'message', text: typed, textFormat: 'plain' };
  return type === 'messageBack' ? { type: 'message', text, value } : { type: 'message', value };
};
