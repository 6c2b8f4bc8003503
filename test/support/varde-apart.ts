import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { readConfig } from "../../src/config.ts";
import { OWN_SUBGRAPHS } from "../../src/gateway/subgraph.ts";
import { createSubgraphApp } from "../../src/subgraph-app.ts";
import { startVarde, type Varde, type VardeOptions } from "./varde.ts";

export interface VardeApart extends Varde {
  /** Where each of Varde's own subgraphs answers. */
  urls: Readonly<Record<string, string>>;
  gatewayKeyFile: string;
}

/** Varde with its own subgraphs behind ports of their own, over the same store: the same code, apart. */
export async function startVardeApart(options: VardeOptions = {}): Promise<VardeApart> {
  const folder = mkdtempSync(join(tmpdir(), "varde-apart-"));
  const gatewayPort = await freePort();
  const ports = await Promise.all(OWN_SUBGRAPHS.map(freePort));
  const urls = Object.fromEntries(
    OWN_SUBGRAPHS.map((name, i) => [name, `http://127.0.0.1:${ports[i]}/graphql`]),
  );
  const subgraphs = join(folder, "subgraphs.json");
  writeFileSync(
    subgraphs,
    JSON.stringify({ subgraphs: OWN_SUBGRAPHS.map((name) => ({ name, url: urls[name] })) }),
  );
  const gateway = {
    keyFile: join(folder, "gateway.pem"),
    keysUrl: new URL(`http://127.0.0.1:${gatewayPort}/.well-known/jwks.json`),
    subgraphs,
  };
  const varde = await startVarde({ ...options, config: { ...options.config, gateway } });
  await varde.server.listen({ port: gatewayPort, host: "127.0.0.1" });
  const { store, accessLog, clock } = varde.register;
  const apart: FastifyInstance[] = [];
  for (const [i, name] of OWN_SUBGRAPHS.entries()) {
    const server = await createSubgraphApp(
      name,
      { ...readConfig({}), ...keysOf(folder), gateway },
      { clock, log: "silent", stores: { store: unclosed(store), accessLog: unclosed(accessLog) } },
    );
    await server.listen({ port: ports[i] as number, host: "127.0.0.1" });
    apart.push(server);
  }
  return {
    ...varde,
    urls,
    gatewayKeyFile: gateway.keyFile,
    async close() {
      for (const server of apart) await server.close();
      await varde.close();
    },
  };
}

/** Keys and checkpoints of its own; the store is the other's. */
function keysOf(folder: string) {
  return {
    database: ":memory:",
    devKeyFile: join(folder, "dev.pem"),
    codeKeyFile: join(folder, "code-key"),
    audit: { origin: "varde.example/apart", keyFile: join(folder, "audit.pem"), checkpoints: "" },
    accessLog: { file: ":memory:", checkpoints: "" },
  };
}

/** Whoever opened a store closes it. */
function unclosed<Closable extends { close(): void }>(opened: Closable): Closable {
  return { ...opened, close: () => undefined };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
