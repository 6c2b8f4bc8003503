import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/**
 * Where several processes may listen on one port, the system gives each connection to one of them
 * (`SO_REUSEPORT`). Elsewhere the primary process of `node:cluster` hands connections on, and those
 * on their way to a process that is killed are left hanging.
 */
export const SHARES_PORTS = process.platform === "linux" || process.platform === "freebsd";

/**
 * A port that nobody listens on: the one given, or a free one in the place of 0. To share one has to
 * be looked at before, for processes of two servers could.
 *
 * @throws {Error} with `EADDRINUSE` (as a rejection) when somebody listens on it.
 */
export async function expectFree(port: number, host: string): Promise<number> {
  /** Nobody is answered yet, and nobody who asks keeps it from ending. */
  const server = createServer((socket) => socket.destroy()).listen({ port, host });
  await once(server, "listening");
  const { port: found } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return found;
}
