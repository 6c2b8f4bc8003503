import { connect, createServer, type Socket } from "node:net";

/**
 * Where a transaction is cut off: before the server sees its BEGIN, after some of its statements,
 * before it sees COMMIT, or once it has answered COMMIT and nobody was told.
 */
export type Moment = "BEFORE_BEGIN" | "MID_STATEMENT" | "BEFORE_COMMIT" | "AFTER_COMMIT";

export interface CuttingProxy {
  /** The database by way of the proxy. */
  url: string;
  /** Cuts the next transactions off, so many of them. */
  cut(moment: Moment, times?: number): void;
  /** How many were cut off. */
  cuts(): number;
  close(): Promise<void>;
}

/** Stands between a store and its server, and cuts connections at chosen moments. */
export async function cuttingProxy(database: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(database);
  const open = new Set<Socket>();
  let moment: Moment = "BEFORE_BEGIN";
  let left = 0;
  let done = 0;

  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    let isBegun = false;
    let isCommitting = false;
    const end = () => {
      client.destroy();
      server.destroy();
      open.delete(client);
    };
    const cut = () => {
      left -= 1;
      done += 1;
      end();
    };
    open.add(client);
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on("error", end);
      socket.on("close", end);
    }
    client.on("data", (data) => {
      const isBegin = data.includes("BEGIN ISOLATION");
      const isCommit = data.includes("COMMIT\0") && !data.includes("SAVEPOINT");
      if (left > 0) {
        if (moment === "BEFORE_BEGIN" && isBegin) return cut();
        if (moment === "MID_STATEMENT" && isBegun && !isCommit) return cut();
        if (moment === "BEFORE_COMMIT" && isCommit) return cut();
        isCommitting = moment === "AFTER_COMMIT" && isCommit;
      }
      isBegun = (isBegun || isBegin) && !isCommit;
      server.write(data);
    });
    server.on("data", (data) => {
      if (isCommitting && left > 0) return cut();
      client.write(data);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  const url = new URL(database);
  if (typeof address === "object" && address) url.port = String(address.port);
  return {
    url: url.href,
    cut(at, times = 1) {
      moment = at;
      left = times;
    },
    cuts: () => done,
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}
