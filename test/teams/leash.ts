/** Loaded before a child's own script: it ends with its input, so that no test leaves a process behind. */
import { Socket } from 'node:net';

process.stdin.on('end', () => process.kill(process.pid, 'SIGKILL')).resume();
if (process.stdin instanceof Socket) process.stdin.unref();
