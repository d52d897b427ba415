import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Azurite, startAzurite } from '../azure/azurite.ts';
import { type Child, startChild } from '../teams/child.ts';
import { type Connector, createConnectorProcess } from '../teams/connector-process.ts';
import { createTalker } from '../teams/talker.ts';

export const olive = { name: 'Olive Officer', id: '00000000-0000-4000-8000-000000000001' };
export const dana = { name: 'Dana Chair', id: '00000000-0000-4000-8000-000000000002' };
export const dev = { name: 'Dev Deputy', id: '00000000-0000-4000-8000-000000000003' };
export const rita = { name: 'Rita Reader', id: '00000000-0000-4000-8000-000000000004' };

const people = `people:
  - { entra: ${olive.id}, name: ${olive.name}, roles: [{ role: officer }] }
  - { entra: ${dana.id}, name: ${dana.name}, roles: [{ role: chair, group: domestic-abuse-forum }] }
  - { entra: ${dev.id}, name: ${dev.name}, roles: [{ role: deputy, group: domestic-abuse-forum }] }
`;

export type Rehearsal = Awaited<ReturnType<typeof startRehearsal>>;
type Settings = Readonly<Record<string, string>>;

/** The bot as it runs for good (`node src/main.ts`), on real storage and the fake Connector, each a process of its own. */
export const startRehearsal = async (settings: Settings = {}) => {
  const folder = await mkdtemp(join(tmpdir(), 'rehearsal-'));
  const peopleFile = join(folder, 'people.yaml');
  await writeFile(peopleFile, people);
  const [azurite, connector] = await Promise.all([startAzurite(), createConnectorProcess()]);
  const env = {
    BOT_LOCAL: '1',
    PORT: '0',
    BOT_PEOPLE: peopleFile,
    AZURE_STORAGE_CONNECTION_STRING: azurite.connection,
  };
  const first = await startBot({ ...env, ...settings });
  return {
    azurite,
    connector,
    ...running(first, connector),
    ...restarting({ ...env, ...settings }, connector, azurite, first),
  };
};

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
export const startBot = (env: Settings): Promise<Child> => startChild(main, env);

const running = (bot: Child, connector: Connector) => {
  const url = `http://127.0.0.1:${bot.port}`;
  return { bot, url, teams: createTalker({ endpoint: `${url}/api/messages`, connector }) };
};

const restarting = (env: Settings, connector: Connector, azurite: Azurite, first: Child) => {
  let bot = first;
  return {
    /** Ends the bot with this signal and starts another on the same storage. */
    restart: async (signal: NodeJS.Signals = 'SIGTERM', settings: Settings = {}) => {
      const ended = await bot.stop(signal);
      bot = await startBot({ ...env, ...settings });
      return { ended, ...running(bot, connector) };
    },
    end: async (): Promise<void> => {
      await bot.stop();
      await Promise.all([connector.stop(), azurite.stop()]);
    },
  };
};
