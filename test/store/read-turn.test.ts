import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import type { Change } from "../../src/rules/change.ts";
import { reserve } from "../../src/rules/reservation.ts";
import { NOW } from "../support/a-person.ts";
import { scenarios } from "../support/scenarios.ts";

const { reachable } = scenarios;
const AGENCY = "310385980";
const agency = {
  orgNumber: AGENCY,
  name: "Testetaten",
  connectedAt: NOW,
  disconnectedAt: null,
  displayDelayDays: 0,
};

describe("reads of one turn", () => {
  let folder: string;
  let store: Store;
  const open = () => openStore({ file: join(folder, "register.db"), environment: "test" });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "varde-turn-"));
    store = open();
    await store.load({
      at: NOW,
      source: "test",
      people: [{ before: null, after: reachable }],
      suppliers: [],
      run: null,
    });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  const revision = async () => (await store.people([reachable.nationalId]))[0]?.revision;
  const connect = (disconnectedAt: number | null) =>
    store.commit({
      at: NOW,
      actor: "OPERATOR",
      deeds: [
        {
          of: "AGENCY",
          kind: "AGENCY_CONNECTED",
          agency: { ...agency, disconnectedAt },
          values: { reason: "A test" },
        },
      ],
      idempotency: null,
    });

  it("see a change as soon as it is acknowledged, though they began before it", async () => {
    const [person] = await store.people([reachable.nationalId]);
    const change = reserve(person ?? reachable, NOW) as Change;
    const committed = store
      .commit({
        at: NOW,
        actor: "CITIZEN",
        deeds: [{ of: "PERSON", change, values: { reason: null } }],
        idempotency: null,
      })
      .then(revision);
    /** Every turn until then has a read in it. */
    let isDone = false;
    committed.finally(() => {
      isDone = true;
    });
    while (!isDone) {
      await revision();
      await new Promise((next) => setImmediate(next));
    }
    expect(await committed).toBe(2);
  });

  it("see an agency connected and disconnected again at once", async () => {
    expect(await store.agency(AGENCY)).toBeNull();
    await connect(null);
    expect(await store.agency(AGENCY)).toMatchObject({ disconnectedAt: null });
    await connect(NOW);
    expect(await store.agency(AGENCY)).toMatchObject({ disconnectedAt: NOW });
  });

  it("see what another process did in the turn after it", async () => {
    expect(await store.agency(AGENCY)).toBeNull();
    const other = open();
    await other.load({
      at: NOW,
      source: "test",
      people: [{ before: null, after: scenarios.mobileOnly }],
      suppliers: [],
      run: null,
    });
    await other.close();
    await new Promise((next) => setImmediate(next));
    expect((await store.people([scenarios.mobileOnly.nationalId]))[0]).not.toBeNull();
  });

  it("are in nobody's way when the file is written anew", async () => {
    await revision();
    await store.vacuum();
    expect(await revision()).toBe(1);
  });
});
