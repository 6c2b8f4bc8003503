import { describe, expect, it } from "vitest";
import { createBreaker } from "../../src/gateway/subgraphs/breaker.ts";
import { createRetryBudget } from "../../src/gateway/subgraphs/retry-budget.ts";

const failTimes = (breaker: ReturnType<typeof createBreaker>, times: readonly number[]) => {
  for (const at of times) breaker.failed(at);
};

describe("a breaker", () => {
  it("opens at the fifth failure within ten seconds, and no earlier", () => {
    const breaker = createBreaker();
    failTimes(breaker, [0, 1, 2, 3]);
    expect(breaker.allows(4)).toBe(true);
    breaker.failed(4);
    expect(breaker.allows(5)).toBe(false);
    expect(breaker.isOpen(5)).toBe(true);
  });

  it("does not count what failed longer ago, nor what failed before a success", () => {
    const breaker = createBreaker();
    failTimes(breaker, [0, 1, 2, 3, 10_004]);
    expect(breaker.allows(10_005)).toBe(true);
    breaker.succeeded();
    failTimes(breaker, [10_006, 10_007, 10_008, 10_009]);
    expect(breaker.allows(10_010)).toBe(true);
  });

  it("lets one request through after five seconds, and closes when that succeeds", () => {
    const breaker = createBreaker();
    failTimes(breaker, [0, 0, 0, 0, 0]);
    expect(breaker.allows(4999)).toBe(false);
    expect(breaker.allows(5000)).toBe(true);
    expect(breaker.allows(5001)).toBe(false);
    breaker.succeeded();
    expect(breaker.allows(5002)).toBe(true);
    expect(breaker.isOpen(5002)).toBe(false);
  });

  it("stays open for five more when the trial fails, and tries again when it was never heard of", () => {
    const breaker = createBreaker();
    failTimes(breaker, [0, 0, 0, 0, 0]);
    expect(breaker.allows(5000)).toBe(true);
    breaker.failed(5100);
    expect(breaker.allows(10_099)).toBe(false);
    expect(breaker.allows(10_100)).toBe(true);
    expect(breaker.allows(15_099)).toBe(false);
    expect(breaker.allows(15_100)).toBe(true);
  });
});

describe("the budget of second tries", () => {
  it("is a tenth of what is asked, beyond ten at once", () => {
    const budget = createRetryBudget(0.1);
    let second = 0;
    for (let i = 0; i < 1000; i++) {
      budget.asked();
      if (budget.take()) second += 1;
    }
    expect(second).toBeGreaterThan(99);
    expect(second).toBeLessThanOrEqual(110);
  });

  it("is nothing where the share is nothing", () => {
    const budget = createRetryBudget(0);
    budget.asked();
    expect(budget.take()).toBe(false);
  });
});
