import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { AgencyCaller } from "../../src/access/caller.ts";
import type { Fellows } from "../../src/access/fellows.ts";
import { createOrganizationBudget } from "../../src/gateway/organization-budget.ts";
import { type Hearer, passOn } from "../../src/workers/telling.ts";
import { openFellows } from "../../src/workers/worker-fellows.ts";

const MINUTE = 60_000;
const SOON = 100;
const LATE = Number.MAX_SAFE_INTEGER;

/** A primary process, and what begins a worker of it. */
function office(clock = () => 0) {
  const telling = passOn<Hearer>(clock);
  return async (): Promise<Fellows & { end(): void }> => {
    let take: (message: unknown) => void = () => {};
    const worker = { send: (message: unknown) => void setImmediate(() => take(message)) };
    const pipe = {
      send: (message: unknown) => void setImmediate(() => telling.take(worker, message)),
      onMessage: (taking: typeof take) => {
        take = taking;
      },
    };
    return { ...(await openFellows(pipe, clock)), end: () => telling.drop(worker) };
  };
}

function hearing(fellows: Fellows): string[] {
  const heard: string[] = [];
  fellows.hear("SESSION_ENDED", (name, amount) => heard.push(`${name} ${amount}`));
  return heard;
}

describe("processes of one server", () => {
  it("hear what the others tell, and not what they tell themselves", async () => {
    const begin = office();
    const [one, other, third] = await Promise.all([begin(), begin(), begin()]);
    const heard = [one, other, third].map(hearing);
    one.tell("SESSION_ENDED", "a", 1, LATE);
    one.tell("SESSION_ENDED", "a", 2, LATE);
    other.tell("CODE_USED", "b", 1, LATE);
    await sleep(SOON);
    expect(heard).toEqual([[], ["a 3"], ["a 3"]]);
  });

  it("hear what was told before they began, once, unless it is of no matter any more", async () => {
    let now = 0;
    const begin = office(() => now);
    const one = await begin();
    one.tell("SESSION_ENDED", "a", 1, 10);
    one.tell("SESSION_ENDED", "b", 1, 20);
    await sleep(SOON);
    one.tell("SESSION_ENDED", "b", 1, 20);
    await sleep(SOON);
    now = 10;
    const late = await begin();
    const heard = hearing(late);
    one.tell("SESSION_ENDED", "c", 1, 20);
    await sleep(SOON);
    expect(heard).toEqual(["b 2", "c 1"]);
    expect(hearing(late)).toEqual(["b 2", "c 1"]);
  });

  it("are not told of after they have ended", async () => {
    const begin = office();
    const [one, other] = await Promise.all([begin(), begin()]);
    const heard = hearing(other);
    other.end();
    one.tell("SESSION_ENDED", "a", 1, LATE);
    await sleep(SOON);
    expect(heard).toEqual([]);
  });
});

describe("an organisation's budget over processes", () => {
  const caller: AgencyCaller = {
    kind: "AGENCY",
    organization: "310385980",
    supplier: null,
    connected: true,
    subject: null,
    scopes: new Set(),
    expiresAt: 0,
  };

  it("is one, also for a process that begins later", async () => {
    const begin = office();
    const budgetOf = async () => createOrganizationBudget(10, await begin());
    const [one, other] = await Promise.all([budgetOf(), budgetOf()]);
    expect(one.take(caller, 4, 0)).toBeNull();
    expect(other.take({ ...caller, supplier: "991825827" }, 10, 0)).toBeNull();
    expect(other.take(caller, 5, MINUTE)).toBeNull();
    await sleep(SOON);
    const late = await budgetOf();
    for (const each of [one, other, late]) {
      expect(each.take(caller, 2, MINUTE)?.details.retryAfterSeconds).toBe(60 * 60);
      expect(each.take({ ...caller, supplier: "991825827" }, 1, MINUTE)).not.toBeNull();
    }
    expect(late.take(caller, 1, MINUTE)).toBeNull();
  });

  it("comes back in the order of its minutes, in whatever order they are told", async () => {
    const begin = office();
    const [one, other] = [createOrganizationBudget(10, await begin()), await begin()];
    other.tell("PEOPLE_ASKED_ABOUT", "1 310385980 ", 5, LATE);
    await sleep(SOON);
    other.tell("PEOPLE_ASKED_ABOUT", "0 310385980 ", 5, LATE);
    await sleep(SOON);
    expect(one.take(caller, 1, 60 * MINUTE)?.details.retryAfterSeconds).toBe(60);
    expect(one.take(caller, 5, 61 * MINUTE)).toBeNull();
    expect(one.take(caller, 1, 61 * MINUTE)?.details.retryAfterSeconds).toBe(60);
  });
});
