import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { NOW } from "../support/a-person.ts";
import { openKeptOutbox } from "../support/an-outbox.ts";
import { citizen, folder, made, openOffice, send, varde } from "../support/office.ts";
import { startVarde } from "../support/varde.ts";

const get = (accept?: string, at = varde) =>
  at.server.inject({ method: "GET", url: "/dev/outbox", headers: accept ? { accept } : {} });

describe("/dev/outbox", () => {
  openOffice();

  it("shows messages as they are sent, with their codes, as JSON", async () => {
    await made(send(citizen(), "requestValidationCode", { channel: "SMS" }));
    const [code] = await varde.store.outbox.list(null, null, 1);
    const answer = await get("application/json");
    expect(answer.headers["content-type"]).toMatch(/^application\/json/);
    expect(answer.json()).toEqual({
      messages: [
        {
          number: 1,
          kind: "VALIDATION_CODE",
          channel: "SMS",
          language: "EN",
          state: "QUEUED",
          attempts: 0,
          to: "+4799999999",
          subject: "One-time code for the contact and reservation register",
          text: expect.stringContaining(`Your one-time code is ${code?.content}.`),
          createdAt: new Date(NOW).toISOString(),
          nextAttemptAt: new Date(NOW).toISOString(),
          lastError: null,
          sentAt: null,
        },
      ],
    });
  });

  it("is a page without a script, on which nothing of a message is markup", async () => {
    const hostile = '<script>alert("1")</script>&\'';
    const kept = openKeptOutbox(join(folder, "register.db"));
    kept.put({ address: hostile, content: hostile });
    kept.put({ kind: "ADDRESS_CHANGED", address: "+4791234567", channel: "SMS" });
    kept.store.close();
    for (const accept of [undefined, "*/*", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"]) {
      const { headers, body, statusCode } = await get(accept);
      expect(statusCode).toBe(200);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(headers["content-security-policy"]).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/=]+'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'$/,
      );
      expect(headers["cache-control"]).toBe("no-store");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(body).not.toContain("<script");
      expect(body).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;");
      expect(body).toContain("Mobilnummeret ditt");
    }
  });

  it("shows the newest hundred, and no code that was wiped", async () => {
    const kept = openKeptOutbox(join(folder, "register.db"));
    kept.put({}, 150);
    kept.store.close();
    await varde.store.outbox.settle({ number: 150, attempts: 0 }, { state: "SENT", at: NOW });
    const { messages } = (await get("application/json")).json();
    expect(messages).toHaveLength(100);
    expect(messages[0]).toMatchObject({ number: 150, text: null, sentAt: expect.any(String) });
    expect(messages[99]).toMatchObject({ number: 51 });
    expect((await get()).body).toContain("Its code was wiped.");
  });

  it("says so when there are none", async () => {
    expect((await get()).body).toContain("No messages yet.");
  });
});

describe("in production", () => {
  it("there is no /dev/outbox", async () => {
    const { issuers } = readConfig({
      VARDE_MASKINPORTEN_ISSUER: "https://maskinporten.no/",
      VARDE_MASKINPORTEN_KEYS_URL: "https://maskinporten.no/jwk",
      VARDE_MASKINPORTEN_AUDIENCE: "https://varde.example",
    });
    const production = { profile: "production", environment: "production", issuers } as const;
    const live = await startVarde({ config: production });
    expect((await get("application/json", live)).statusCode).toBe(404);
    await live.close();
  });
});
