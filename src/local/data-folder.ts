import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join, relative, resolve } from 'node:path';

/** Where the storage emulator keeps its files, inside the rehearsal's folder. */
export const storageFolder = (data: string): string => join(data, 'storage');

/** The address on which the process that writes the data listens for as long as it lives. */
export const holdAddress = (data: string): string =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\partnership-bot-${createHash('sha256').update(resolve(data)).digest('hex').slice(0, 16)}`
    : join(relative(process.cwd(), data), 'in-use.sock');

/** Makes the folder ready for one writer; refuses, in words, while another one lives. */
export const openDataFolder = async (data: string, isFresh: boolean): Promise<string | undefined> => {
  mkdirSync(data, { recursive: true });
  if (await isHeld(holdAddress(data)))
    return `The data in ${data} is in use by another rehearsal on this machine. Stop it (Ctrl-C where it runs), or keep this one's data elsewhere: npm start -- --data DIR`;
  if (process.platform !== 'win32') rmSync(holdAddress(data), { force: true });
  if (isFresh) rmSync(storageFolder(data), { recursive: true, force: true });
  mkdirSync(storageFolder(data), { recursive: true });
  return undefined;
};

const isHeld = (address: string): Promise<boolean> =>
  new Promise((answer) => {
    const socket = connect(address);
    socket.on('connect', () => {
      socket.destroy();
      answer(true);
    });
    socket.on('error', () => answer(false));
  });
