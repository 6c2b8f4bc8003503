import { describe, expect, it } from "vitest";
import { type AgencyCaller, ANONYMOUS } from "../../src/access/caller.ts";
import { createOrganizationBudget } from "../../src/gateway/organization-budget.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde } from "../support/varde.ts";

const MINUTE = 60_000;
const agency = (organization: string, supplier: string | null = null): AgencyCaller => ({
  kind: "AGENCY",
  organization,
  supplier,
  connected: true,
  subject: null,
  scopes: new Set(),
  expiresAt: 0,
});
const A = agency("310385980");

describe("what an organisation may ask about in an hour", () => {
  it("is a number of people, over any number of requests", () => {
    const budget = createOrganizationBudget(1000);
    expect(budget.take(A, 999, 0)).toBeNull();
    expect(budget.take(A, 1, 0)).toBeNull();
    expect(budget.take(A, 1, 0)?.code).toBe("RATE_LIMITED");
  });

  it("takes nothing of a request that is refused", () => {
    const budget = createOrganizationBudget(10);
    expect(budget.take(A, 6, 0)).toBeNull();
    expect(budget.take(A, 5, 0)).not.toBeNull();
    expect(budget.take(A, 4, 0)).toBeNull();
  });

  it("comes back minute by minute, and says when", () => {
    const budget = createOrganizationBudget(10);
    budget.take(A, 6, 0);
    budget.take(A, 4, 30 * MINUTE);
    expect(budget.take(A, 1, 60 * MINUTE)?.details).toEqual({
      personsPerHour: 10,
      retryAfterSeconds: 60,
    });
    expect(budget.take(A, 6, 61 * MINUTE)).toBeNull();
    expect(budget.take(A, 1, 61 * MINUTE)?.details.retryAfterSeconds).toBe(30 * 60);
  });

  it("is each organisation's own, and each supplier's for it", () => {
    const budget = createOrganizationBudget(1);
    for (const caller of [
      A,
      agency("315058384"),
      agency("310385980", "991825827"),
      agency("315058384", "991825827"),
    ])
      expect(budget.take(caller, 1, 0)).toBeNull();
    expect(budget.take(A, 1, 0)).not.toBeNull();
  });

  it("is no matter of anybody else's", () => {
    const budget = createOrganizationBudget(1);
    for (let i = 0; i < 3; i++) expect(budget.take(ANONYMOUS, 5, 0)).toBeNull();
  });

  it("is asked for by the gateway before anybody is looked up", async () => {
    const varde = await startVarde({
      people: [scenarios.reachable],
      config: { limits: { documents: "nowhere", trustedOnly: [], personsPerHour: 3 } },
    });
    const ask = (count: number) =>
      varde.ask("query ($ids: [NationalId!]!) { persons(nationalIds: $ids) { registration } }", {
        ids: [scenarios.reachable.nationalId, "04846697271", "06828498159"].slice(0, count),
      });
    expect((await ask(2)).data).toBeTruthy();
    const before = varde.statements.length;
    const { data, errors } = await ask(2);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions).toMatchObject({ code: "RATE_LIMITED", personsPerHour: 3 });
    expect(varde.statements.slice(before).filter((statement) => /person/i.test(statement))).toEqual(
      [],
    );
    expect((await ask(1)).data).toBeTruthy();
    await varde.close();
  });
});
