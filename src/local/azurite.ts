import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { type Child, startChild } from './child.ts';
import { storageFolder } from './data-folder.ts';
import { freePort } from './ports.ts';
import { untilAnswering } from './until-answering.ts';

/** The account every storage emulator has; it opens nothing else. */
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export type Azurite = {
  readonly child: Child;
  /** Known at once; it answers when `ready` resolves. */
  readonly connection: string;
  readonly ready: Promise<void>;
};

/** The storage emulator on free ports, its data in the rehearsal's folder. */
export const startAzurite = async (data: string): Promise<Azurite> => {
  const [blob, queue, table] = [await freePort(), await freePort(), await freePort()];
  const at = (port: number): string => `http://127.0.0.1:${port}/${account}`;
  const child = startChild({
    name: 'storage emulator (Azurite)',
    script: createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js'),
    preload: new URL('./hold-data.ts', import.meta.url).href,
    words: [
      ...[
        '--location',
        resolve(storageFolder(data)),
        '--silent',
        '--disableTelemetry',
        '--skipApiVersionCheck',
      ],
      ...['--blobPort', `${blob}`, '--queuePort', `${queue}`, '--tablePort', `${table}`],
    ],
    env: { BOT_DATA_FOLDER: data },
    log: join(data, 'storage.log'),
  });
  const ready = Promise.all([queue, table].map((port) => untilAnswering(at(port), child))).then(
    () => undefined,
  );
  ready.catch(() => undefined);
  const connection = `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=${at(table)};QueueEndpoint=${at(queue)};`;
  return { child, connection, ready };
};
