import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { createKept } from '../../src/azure/kept.ts';
import { createStorage } from '../../src/azure/storage.ts';
import { startRehearsal } from './rehearsal.ts';

const shipped = new URL('../../data/safer-maidstone.yaml', import.meta.url);
const padded = (number: number): string => String(number).padStart(3, '0');

type Chair = { readonly id: string; readonly name: string; readonly group: string };

const chairOf = (group: string, number: number): Chair => ({
  id: `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`,
  name: `Chair ${padded(number)}`,
  group,
});

const groupOf = (number: number) => ({
  id: `made-up-group-${padded(number)}`,
  name: `Made-up group ${padded(number)}`,
  subgroup: true,
});

const priorityOf = (number: number) => ({
  id: `made-up-aim-${padded(number)}`,
  name: `Made-up aim ${padded(number)}`,
  titles: [{ plan: 'plan-2022-25', title: `Made-up aim ${padded(number)}`, source: 'R2023 2.6' }],
  delivery: [
    {
      group: `made-up-group-${padded(number)}`,
      role: 'leads',
      plan: 'plan-2022-25',
      says: 'It leads.',
      source: 'R2023 2.6',
    },
  ],
});

const from = (folder: string, name: string, text: string): Promise<string> => {
  const file = join(folder, name);
  return writeFile(file, text).then(() => file);
};

/** Made-up groups, each with one priority and a chair, and `together` deputies who share one group. */
export const startManyChairs = async (groups: number, together: number) => {
  const register = parse(await readFile(shipped, 'utf8'));
  const numbers = Array.from({ length: groups }, (_, index) => index + 1);
  register.groups.push(...numbers.map(groupOf));
  register.priorities.push(...numbers.map(priorityOf));
  const chairs = numbers.map((number) => chairOf(groupOf(number).id, number));
  const deputies = Array.from({ length: together }, (_, index) =>
    chairOf('domestic-abuse-forum', 10_000 + index),
  );
  const person = ({ id, name, group }: Chair, role: string) =>
    `  - { entra: ${id}, name: ${name}, roles: [{ role: ${role}, group: ${group} }] }`;
  const people = [
    'people:',
    ...chairs.map((one) => person(one, 'chair')),
    ...deputies.map((one) => person(one, 'deputy')),
  ];
  const folder = await mkdtemp(join(tmpdir(), 'many-chairs-'));
  const rehearsal = await startRehearsal({
    BOT_CLOCK: '2026-11-23T10:00Z',
    BOT_REGISTER: await from(folder, 'register.yaml', stringify(register)),
    BOT_PEOPLE: await from(folder, 'people.yaml', `${people.join('\n')}\n`),
  });
  return { ...rehearsal, chairs, deputies, priorityOf: (one: number) => priorityOf(one).id };
};

export type ManyChairs = Awaited<ReturnType<typeof startManyChairs>>;

/** What a press on Send update sends, without anybody having drawn the card. */
export const sent = (priority: string, prompt: string, commentary: string) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: {
    action: {
      type: 'Action.Execute',
      title: 'Send update',
      verb: 'recordStatus',
      data: { prompt, priority, period: '2026-27 Q3', basedOn: 0, rating: 'on-track', commentary },
    },
    trigger: 'manual',
  },
});

/** What storage holds of these priorities, beside the bot. */
export const readHistories = async ({ azurite }: ManyChairs, priorities: readonly string[]) => {
  const storage = await createStorage({ kind: 'connection string', value: azurite.connection }, 15_000);
  const settings = { partnership: 'smp', priorities: () => [], appointments: () => [], perSecond: 25 };
  const { readStatusHistory, readLatestStatus } = createKept(storage, settings);
  const signal = AbortSignal.timeout(60_000);
  return Promise.all(
    priorities.map(async (priority) => ({
      history: await readStatusHistory(priority, 100, signal),
      latest: await readLatestStatus(priority, signal),
    })),
  );
};

const isUnconfirmed = (body: string): boolean => body.includes('could not confirm');
const mostPresses = 8;

/** All chairs at once, each fifth pressing again, up to four times; who is told to press again does so. */
export const allAtOnce = async (many: ManyChairs) => {
  let unconfirmed = 0;
  const press = async (index: number): Promise<string> => {
    const { id, name } = many.chairs[index] ?? { id: '', name: '' };
    const activity = sent(many.priorityOf(index + 1), `asked:${index + 1}`, `Words of ${name}.`);
    for (let pressed = 1; ; pressed += 1) {
      const body = JSON.stringify((await many.teams.person({ id, name }).sends(activity)).body);
      if (!isUnconfirmed(body) || pressed === mostPresses) return body;
      unconfirmed += 1;
    }
  };
  const presses = many.chairs.flatMap((_, index) => {
    const times = (index + 1) % 5 === 0 ? 2 + (Math.floor(index / 5) % 4) : 1;
    return Array.from({ length: times }, () => press(index));
  });
  const bodies = await Promise.all(presses);
  return { bodies, unconfirmed };
};
