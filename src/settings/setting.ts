/** One setting read from the environment: its value, or the sentence that says what is wrong with it. */
export type Setting<Value> =
  | { readonly kind: 'right'; readonly value: Value }
  | { readonly kind: 'wrong'; readonly problem: string };

/** The process's environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

export const isGuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

/** A whole number from `least` to `most`; `otherwise` where nothing is set. */
export const readInteger = (
  env: Environment,
  name: string,
  range: { readonly least: number; readonly most: number; readonly otherwise: number },
): Setting<number> => {
  const text = env[name];
  if (!text) return { kind: 'right', value: range.otherwise };
  const value = Number(text);
  return /^\d+$/.test(text) && value >= range.least && value <= range.most
    ? { kind: 'right', value }
    : {
        kind: 'wrong',
        problem: `${name}: expected a whole number from ${range.least} to ${range.most}, got "${text}"`,
      };
};

export const readChoice = (
  env: Environment,
  name: string,
  choices: readonly string[],
  otherwise: string,
): Setting<string> => {
  const value = env[name] || otherwise;
  return choices.includes(value)
    ? { kind: 'right', value }
    : { kind: 'wrong', problem: `${name}: expected ${choices.join(' or ')}, got "${value}"` };
};

/** An https address (http too where `allowsHttp`), or undefined where nothing is set. */
export const readHttpsUrl = (
  env: Environment,
  name: string,
  allowsHttp: boolean,
): Setting<string | undefined> => {
  const text = env[name];
  if (!text) return { kind: 'right', value: undefined };
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  return protocol === 'https:' || (allowsHttp && protocol === 'http:')
    ? { kind: 'right', value: text.replace(/\/+$/, '') }
    : { kind: 'wrong', problem: `${name}: expected an https address, got "${text}"` };
};
