/** The bot as it runs for good, with leases and deadlines a test can wait for. */
import { serve } from '../src/serve.ts';

await serve(process.env, {
  leaseMs: 8_000,
  postMs: 2_000,
  sweepMs: 2_000,
  graceMs: 4_000,
  idleMs: 500,
});
