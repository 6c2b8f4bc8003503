import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { expectFree } from "../../src/workers/shared-port.ts";

const HOST = "127.0.0.1";

describe("a port to be shared", () => {
  it("is a free one in the place of 0, and stays free", async () => {
    const port = await expectFree(0, HOST);
    expect(port).toBeGreaterThan(0);
    expect(await expectFree(port, HOST)).toBe(port);
  });

  it("is nobody else's, be it one who shares it", async () => {
    for (const reusePort of [false, true]) {
      const other = createServer().listen({ port: 0, host: HOST, reusePort });
      await once(other, "listening");
      const { port } = other.address() as AddressInfo;
      await expect(expectFree(port, HOST)).rejects.toMatchObject({ code: "EADDRINUSE" });
      other.close();
    }
  });

  it("is looked at without waiting for whoever connects meanwhile", async () => {
    const port = await expectFree(0, HOST);
    let isFound = false;
    const found = expectFree(port, HOST).finally(() => {
      isFound = true;
    });
    const knocking = [];
    while (!isFound) {
      const socket = connect({ port, host: HOST });
      socket.on("error", () => {});
      knocking.push(socket);
      await new Promise(setImmediate);
    }
    expect(await found).toBe(port);
    for (const socket of knocking) socket.destroy();
  });
});
