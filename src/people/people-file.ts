import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Appointment } from './appointment.ts';
import type { Post, Role } from './person.ts';

const roles: readonly Role[] = ['reader', 'contributor', 'chair', 'deputy', 'officer', 'democratic services'];
const needsGroup = new Set<Role>(['contributor', 'chair', 'deputy']);

/** A place in the file and what was expected there. */
type Fault = { readonly node: Node | undefined; readonly field: string; readonly says: string };
type Read<Value> = { readonly value: Value; readonly faults: readonly Fault[] };

const field = (node: unknown, name: string): { node: Node | undefined; value: unknown } => {
  const found = isMap(node) ? (node.get(name, true) as Node | undefined) : undefined;
  const value = found && 'value' in found ? found.value : undefined;
  return { node: found ?? (node as Node | undefined), value };
};
const got = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const listIn = (node: unknown, name: string, at: string): Read<readonly unknown[]> => {
  const list = isMap(node) ? node.get(name, true) : undefined;
  if (isSeq(list)) return { value: list.items, faults: [] };
  const place = (list ?? node) as Node | undefined;
  return { value: [], faults: [{ node: place, field: at, says: 'expected a list' }] };
};

const readPost = (node: unknown, at: string, isGroup: (id: string) => boolean): Read<Post> => {
  const role = field(node, 'role');
  const group = field(node, 'group');
  const faults: Fault[] = [];
  const known = roles.find((name) => name === role.value);
  if (!known)
    faults.push({
      node: role.node,
      field: `${at}.role`,
      says: `expected one of ${roles.join(', ')}, got ${got(role.value)}`,
    });
  const id = typeof group.value === 'string' ? group.value : undefined;
  const isWrong = id === undefined ? known && needsGroup.has(known) : !isGroup(id);
  if (isWrong)
    faults.push({
      node: group.node,
      field: `${at}.group`,
      says: `expected the id of a group or priority in the register, got ${got(group.value)}`,
    });
  return { value: { role: known ?? 'reader', group: id }, faults };
};

const readAppointment = (node: unknown, at: string, isGroup: (id: string) => boolean): Read<Appointment> => {
  const entra = field(node, 'entra');
  const name = field(node, 'name');
  const faults: Fault[] = [];
  const isId = typeof entra.value === 'string' && /^[0-9a-z-]{8,64}$/i.test(entra.value);
  if (!isId)
    faults.push({
      node: entra.node,
      field: `${at}.entra`,
      says: `expected an Entra object id, got ${got(entra.value)}`,
    });
  const isName = name.value === undefined || typeof name.value === 'string';
  if (!isName)
    faults.push({ node: name.node, field: `${at}.name`, says: `expected a name, got ${got(name.value)}` });
  const list = listIn(node, 'roles', `${at}.roles`);
  const posts = list.value.map((post, index) => readPost(post, `${at}.roles[${index}]`, isGroup));
  return {
    value: {
      entraId: String(entra.value),
      name: typeof name.value === 'string' ? name.value : undefined,
      posts: posts.map(({ value }) => value),
    },
    faults: [...faults, ...list.faults, ...posts.flatMap((post) => post.faults)],
  };
};

/**
 * The people a file names with their roles: `people: [{ entra, name, roles: [{ role, group }] }]`.
 * `isGroup` says whether an id is a group or a priority of the register.
 * @throws one error that names file, line and field of everything that is wrong.
 */
export const readPeopleFile = (
  text: string,
  file: string,
  isGroup: (id: string) => boolean,
): readonly Appointment[] => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors.map(
    (error) => `${file}:${lines.linePos(error.pos[0]).line} ${error.message.split('\n')[0]}`,
  );
  if (broken.length > 0) throw new Error(broken.join('\n'));
  const list = listIn(document.contents, 'people', 'people');
  const people = list.value.map((node, index) => readAppointment(node, `people[${index}]`, isGroup));
  const faults = [...list.faults, ...people.flatMap((person) => person.faults)];
  const line = (node: Node | undefined): number => lines.linePos(node?.range?.[0] ?? 0).line;
  if (faults.length > 0)
    throw new Error(
      faults.map((fault) => `${file}:${line(fault.node)} ${fault.field}: ${fault.says}`).join('\n'),
    );
  return people.map(({ value }) => value);
};
