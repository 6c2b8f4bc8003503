import { describe, expect, it } from "vitest";
import { openDesk, time, varde, visitor } from "./a-desk.ts";

openDesk();

const EVENT =
  'event: outbox\ndata: {"queued":0,"sent":0,"dead":0}\n\nevent: campaigns\ndata: []\n\n';

/** The stream as a browser opens it, with the cookies it has. */
async function open() {
  const address = await varde.server.listen({ port: 0, host: "127.0.0.1" });
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const response = await fetch(`${address}/forvaltning/strom`, { headers: { cookie } });
  const events = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  return { response, next: async () => (await events?.read())?.value };
}

describe("the stream of the outbox's counts", () => {
  it("is for nobody without a session", async () => {
    const { response } = await open();
    expect(response.status).toBe(401);
  });

  it("says the counts at once and every two seconds, until the operator logs out", async () => {
    await visitor.logInAsOperator();
    const { response, next } = await open();
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(await next()).toBe(EVENT);
    const start = performance.now();
    expect(await next()).toBe(EVENT);
    expect(performance.now() - start).toBeGreaterThan(1500);
    await visitor.post("/forvaltning/logg-ut");
    expect(await next()).toBe(undefined);
  });

  it("ends with the token", async () => {
    await visitor.logInAsOperator();
    const { next } = await open();
    expect(await next()).toBe(EVENT);
    time.ahead = 3_601_000;
    expect(await next()).toBe(undefined);
  });

  it("ends when the server does", async () => {
    await visitor.logInAsOperator();
    const { next } = await open();
    expect(await next()).toBe(EVENT);
    const start = performance.now();
    await varde.server.close();
    expect(await next()).toBe(undefined);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
