/**
 * Loaded before everything else in each process that a rehearsal starts (`--import`).
 * It ends with the one that started it, however that ended: standard input is a pipe that closes then.
 * Losing the terminal counts as being asked to end, for the storage emulator would lose what it was told last.
 */
import { Server } from 'node:net';

const end = (): void => void process.kill(process.pid, 'SIGTERM');

process.on('SIGHUP', end);
process.stdin.on('end', end).on('error', end).resume();
/** Nobody may be reading any more; what is still to be written to disk comes first. */
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref();

/** Nothing of a rehearsal checks who is asking, so nothing of it is reachable from another machine. */
const listen = Server.prototype.listen;
Server.prototype.listen = function (this: Server, ...words: unknown[]): Server {
  const [port, second, ...rest] = words;
  const isBarePort = typeof port === 'number' && typeof second !== 'string';
  const local = isBarePort ? [port, '127.0.0.1', ...(second === undefined ? [] : [second]), ...rest] : words;
  return Reflect.apply(listen, this, local);
} as typeof listen;
