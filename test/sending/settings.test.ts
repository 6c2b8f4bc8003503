import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { InvalidConfig, readConfig } from "../../src/config.ts";
import { scenarios } from "../support/scenarios.ts";
import { startSms } from "../support/sms-receiver.ts";
import { startSmtp } from "../support/smtp-receiver.ts";
import { startVarde } from "../support/varde.ts";

const SMTP = {
  VARDE_SMTP_URL: "smtps://user:pass@mail.example",
  VARDE_MAIL_FROM: "V <v@a.example>",
};
const SMS = { VARDE_SMS_URL: "https://sms.example/send", VARDE_SMS_TOKEN: "t" };

function faultsOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (fault) {
    if (fault instanceof InvalidConfig) return fault.message;
  }
  return "";
}

describe("the settings of sending", () => {
  it("are two for each channel, or none", () => {
    expect(readConfig({}).sending).toEqual({ smtp: null, sms: null });
    expect(readConfig({ ...SMTP, ...SMS }).sending).toEqual({
      smtp: { url: SMTP.VARDE_SMTP_URL, from: SMTP.VARDE_MAIL_FROM },
      sms: { url: SMS.VARDE_SMS_URL, token: SMS.VARDE_SMS_TOKEN },
    });
    for (const [name, value] of Object.entries({ ...SMTP, ...SMS }))
      expect(faultsOf({ [name]: value })).toMatch(/VARDE_\w+: expected/);
  });

  it.each([
    ["VARDE_SMTP_URL", "https://mail.example"],
    ["VARDE_SMTP_URL", "mail.example:25"],
    ["VARDE_SMTP_URL", "smtp://?secret"],
    ["VARDE_MAIL_FROM", "Somebody"],
    ["VARDE_MAIL_FROM", "Somebody <v@a.example"],
    ["VARDE_MAIL_FROM", "v@a.example\r\nBcc: w@a.example"],
    ["VARDE_MAIL_FROM", "v@a.example, w@a.example"],
    ["VARDE_SMS_URL", "http://sms.example/send"],
    ["VARDE_SMS_URL", "sms"],
    ["VARDE_SMS_TOKEN", "my token"],
    ["VARDE_SMS_TOKEN", "a\r\nX-Header: 1"],
  ])("%s cannot be %j, and it is not repeated", (name, value) => {
    const said = faultsOf({ ...SMTP, ...SMS, [name]: value });
    expect(said).toContain(`${name}: expected`);
    expect(said).not.toContain(value);
  });

  it("are missed aloud in production", async () => {
    const folder = mkdtempSync(join(tmpdir(), "varde-settings-"));
    const { PATH = "" } = process.env;
    const environment = {
      PATH,
      PORT: "0",
      VARDE_PROFILE: "production",
      VARDE_DATABASE: ":memory:",
      VARDE_AUDIT_KEY: join(folder, "audit.pem"),
      VARDE_CODE_KEY: join(folder, "code-key.txt"),
      VARDE_GATEWAY_KEY: join(folder, "gateway.pem"),
      VARDE_MASKINPORTEN_ISSUER: "https://maskinporten.no/",
      VARDE_MASKINPORTEN_KEYS_URL: "https://maskinporten.no/jwk",
      VARDE_MASKINPORTEN_AUDIENCE: "varde",
      ...SMS,
    };
    const main = join(import.meta.dirname, "../../src/main.ts");
    const child = spawn(process.execPath, [main], { env: environment });
    let said = "";
    child.stderr.on("data", (text) => {
      said += text;
    });
    await vi.waitUntil(() => said.includes("stay in the outbox"), { timeout: 20_000 });
    expect(said).toContain("expected VARDE_SMTP_URL and VARDE_MAIL_FROM");
    expect(said).not.toContain("VARDE_SMS");
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  });
});

describe("a register with both channels", () => {
  it("sends what was asked for, and stops when it is closed", async () => {
    const smtp = await startSmtp();
    const sms = await startSms("t");
    const sending = {
      smtp: { url: smtp.url, from: "varde@register.example" },
      sms: { url: sms.url, token: "t" },
    };
    const varde = await startVarde({ people: Object.values(scenarios), config: { sending } });
    const token = await varde.token({ kind: "CITIZEN", pid: scenarios.reachable.nationalId });
    const asked = `mutation { requestValidationCode(input: { channel: SMS }) { __typename }
      updateContactInfo(input: { email: "new@example.org" }) { __typename } }`;
    expect((await varde.ask(asked, {}, token)).errors).toBeUndefined();
    await vi.waitUntil(() => smtp.received.length === 1 && sms.accepted.length === 1, {
      timeout: 5000,
    });
    expect(smtp.received[0]?.to).toEqual(["kari@example.com"]);
    expect(sms.accepted[0]?.to).toBe("+4799999999");
    await vi.waitUntil(async () => (await varde.store.outbox.count()).SENT === 2);
    await varde.close();
    await smtp.close();
    await sms.close();
  });
});
