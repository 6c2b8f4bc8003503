import { expect, it } from "vitest";
import { compareOddLanes } from "../../trust/odd-lanes.ts";
import { compareRegisterLanes } from "../../trust/register-lanes.ts";

/** `npm run trust -- lanes --cases 100000` is the long form. */
const CASES = 400;
const WITHIN = 120_000;

it(
  "generated queries of the register are answered alike on every lane, most of them straight",
  async () => {
    const { run, written, jit } = await compareRegisterLanes(CASES, 1);
    expect(run).toBeGreaterThan(CASES * 0.9);
    expect(written).toBeGreaterThan(CASES / 2);
    expect(jit).toBeGreaterThan(0);
  },
  WITHIN,
);

it(
  "values that do not fit, errors among them, are answered as graphql-js answers them",
  async () => {
    const { run, written } = await compareOddLanes(CASES, 1);
    expect(run).toBeGreaterThan(CASES * 0.9);
    expect(written).toBeGreaterThan(CASES / 3);
  },
  WITHIN,
);
