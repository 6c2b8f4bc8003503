import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { operatorsSignIn } from "../../src/operators-sign-in.ts";

const PRODUCTION = {
  VARDE_PROFILE: "production",
  VARDE_INTERNAL_ISSUER: "https://login.example",
  VARDE_INTERNAL_KEYS_URL: "https://login.example/keys",
  VARDE_INTERNAL_AUDIENCE: "varde",
};

describe("the operators' sign-in", () => {
  it("is by the issuer that the settings name", () => {
    const config = readConfig({
      ...PRODUCTION,
      VARDE_PUBLIC_URL: "https://varde.example",
      VARDE_INTERNAL_CLIENT_ID: "varde",
      VARDE_INTERNAL_CLIENT_SECRET: "secret",
    });
    expect(config.pages.operators).toEqual({ clientId: "varde", clientSecret: "secret" });
    expect(operatorsSignIn(config, null)).toMatchObject({ dev: null });
  });

  it("is not there without a client", () => {
    expect(operatorsSignIn(readConfig(PRODUCTION), null)).toBe(null);
  });

  it("asks for what it cannot do without", () => {
    const { VARDE_INTERNAL_CLIENT_ID } = { VARDE_INTERNAL_CLIENT_ID: "varde" };
    expect(() => readConfig({ ...PRODUCTION, VARDE_INTERNAL_CLIENT_ID })).toThrow(
      "VARDE_PUBLIC_URL: expected where browsers find /forvaltning",
    );
    const without = { VARDE_PROFILE: "production", VARDE_INTERNAL_CLIENT_ID };
    expect(() => readConfig(without)).toThrow(
      "VARDE_INTERNAL_ISSUER: expected where operators of /forvaltning log in",
    );
  });
});
