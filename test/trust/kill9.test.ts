import { expect, it } from "vitest";
import { kill9 } from "../../trust/kill9.ts";

it("a server killed in the midst of changes loses none it acknowledged and makes none twice", async () => {
  const { acknowledged, slowestStart, ...result } = await kill9(4, 7);
  expect(result).toMatchObject({ kills: 4, lost: 0, duplicated: 0, verified: 5, fault: null });
  expect(acknowledged).toBeGreaterThan(50);
  expect(slowestStart).toBeGreaterThan(0);
}, 120_000);
