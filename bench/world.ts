import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKept } from '../src/azure/kept.ts';
import { createStorage, type Storage } from '../src/azure/storage.ts';
import { type Azurite, startAzurite } from '../test/azure/azurite.ts';
import { type Connector, createConnectorProcess } from '../test/teams/connector-process.ts';
import { bot, tenant } from '../test/teams/places.ts';
import { benchRegister } from './bench-register.ts';

/** Everybody gets every reminder: officers. And two who chair together, and are both asked for an update. */
export type Somebody = { readonly id: string; readonly name: string };
const somebody = (number: number): Somebody => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name: `Person ${number}`,
});
export const chairs: readonly [Somebody, Somebody] = [
  { id: '00000000-0000-4000-8000-fffffffffff1', name: 'Dana Chair' },
  { id: '00000000-0000-4000-8000-fffffffffff2', name: 'Cora Chair' },
];
export const chatOf = ({ id }: Somebody): string => `a:29:${id}`;

export type World = {
  readonly azurite: Azurite;
  readonly storage: Storage;
  readonly connector: Connector;
  readonly officers: readonly Somebody[];
  readonly duties: number;
  /** For a replica of the bot. */
  readonly env: Readonly<Record<string, string>>;
  readonly end: () => Promise<void>;
};

const writePeople = (officers: readonly Somebody[]): string =>
  [
    'people:',
    ...officers.map(({ id, name }) => `  - { entra: ${id}, name: ${name}, roles: [{ role: officer }] }`),
    ...chairs.map(
      ({ id, name }) =>
        `  - { entra: ${id}, name: ${name}, roles: [{ role: chair, group: domestic-abuse-forum }] }`,
    ),
    '',
  ].join('\n');

/** As if each had written to the bot once. */
const introduce = async (
  storage: Storage,
  serviceUrl: string,
  people: readonly Somebody[],
): Promise<void> => {
  const settings = { partnership: 'smp', priorities: () => [], appointments: () => [], perSecond: 25 };
  const kept = createKept(storage, settings);
  const meet = async (one: Somebody): Promise<void> => {
    const signal = AbortSignal.timeout(30_000);
    const { key } = await kept.people.rememberPerson({ ...one, isGuest: false }, signal);
    const conversation = { id: chatOf(one), kind: 'personal', thread: undefined, name: undefined } as const;
    const address = { conversation, serviceUrl, tenant, bot: bot.id, member: `29:${one.id}` };
    await kept.conversations.remember(address, key, Date.now(), signal);
  };
  for (let from = 0; from < people.length; from += 20)
    await Promise.all(people.slice(from, from + 20).map(meet));
};

/** Storage, the fake Connector and `people` officers who are to be reminded of `duties` duties each. */
export const createWorld = async (duties: number, people: number): Promise<World> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const officers = Array.from({ length: people }, (_, index) => somebody(index + 1));
  const [registerFile, peopleFile] = [join(folder, 'register.yaml'), join(folder, 'people.yaml')];
  await writeFile(registerFile, await benchRegister(duties));
  await writeFile(peopleFile, writePeople(officers));
  const [azurite, connector] = await Promise.all([startAzurite(), createConnectorProcess()]);
  const storage = await createStorage({ kind: 'connection string', value: azurite.connection }, 15_000);
  await storage.prepare(AbortSignal.timeout(15_000));
  await introduce(storage, connector.serviceUrl, [...officers, ...chairs]);
  const env = {
    BOT_LOCAL: '1',
    PORT: '0',
    BOT_REGISTER: registerFile,
    BOT_PEOPLE: peopleFile,
    AZURE_STORAGE_CONNECTION_STRING: azurite.connection,
  };
  const end = async (): Promise<void> => {
    await Promise.all([connector.stop(), azurite.stop()]);
  };
  return { azurite, storage, connector, officers, duties, env, end };
};
