import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';

/** What the line does to the next requests that match: pass, lose the reply after storage acted, or say nothing. */
type Fault = {
  readonly when: (method: string, url: string) => boolean;
  readonly does: 'lose reply' | 'hang';
};

/** A line to storage that can be made to fail. `connection` leads through it. */
export type Line = {
  readonly connection: string;
  readonly faults: Fault[];
  readonly close: () => Promise<void>;
};

const listen = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** A line to the table service of `connection`: requests pass as they are, host and all, so that signatures hold. */
export const openLine = async (connection: string): Promise<Line> => {
  const faults: Fault[] = [];
  const target = new URL(/TableEndpoint=([^;]+)/.exec(connection)?.[1] ?? '');
  const server = createServer((inbound, outbound) => {
    const index = faults.findIndex(({ when }) => when(inbound.method ?? '', inbound.url ?? ''));
    const fault = index < 0 ? undefined : faults.splice(index, 1)[0];
    if (fault?.does === 'hang') return;
    const { method, url: path, headers } = inbound;
    const onward = request({ host: target.hostname, port: target.port, method, path, headers }, (reply) => {
      if (fault?.does === 'lose reply') {
        reply.resume().on('end', () => outbound.destroy());
        return;
      }
      outbound.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(outbound);
    });
    onward.on('error', () => outbound.destroy());
    inbound.pipe(onward);
  });
  const port = await listen(server);
  return {
    connection: connection.replace(
      `TableEndpoint=${target.origin}`,
      `TableEndpoint=http://127.0.0.1:${port}`,
    ),
    faults,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
