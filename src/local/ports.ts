import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A port something of ours needs: what wants it, and what to do where it is taken. */
export type Need = { readonly port: number; readonly wants: string; readonly instead: string };

/** What this run of the rehearsal needs, said ready to print where it cannot be had; undefined if all are free. */
export const takenPorts = async (needs: readonly Need[]): Promise<string | undefined> => {
  const areTaken = await Promise.all(needs.map(({ port }) => isTaken(port)));
  const taken = needs.filter((_, index) => areTaken[index]);
  if (taken.length === 0) return undefined;
  return taken
    .map(
      ({ port, wants, instead }) =>
        `Port ${port} is taken, and ${wants} needs it. Stop what listens there, or choose another: ${instead}`,
    )
    .join('\n');
};

/** Something may listen on every address, on this one, or hold it without answering: all three count. */
const isTaken = async (port: number): Promise<boolean> =>
  (await answers(port)) || !(await canListen(port, '127.0.0.1'));

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 500 });
    const end = (isOpen: boolean): void => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });

const canListen = async (port: number, host: string): Promise<boolean> => {
  const server = createServer().listen(port, host);
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
};

/** A port that nothing listens on now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('expected a free port, got none');
  return address.port;
};
