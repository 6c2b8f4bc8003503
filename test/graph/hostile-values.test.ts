import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseEmail } from "../../src/rules/email-address.ts";
import { normaliseMobile } from "../../src/rules/mobile-number.ts";
import { OPERATOR, OWN, openOffice, SUPPLIER, send, varde } from "../support/office.ts";

openOffice();

/** What people, attackers and keyboards put into fields, after the kinds of the Big List of Naughty Strings. */
const NAUGHTY = [
  "",
  " ",
  "undefined",
  "null",
  "NaN",
  "true",
  "0",
  "-1",
  "1e1000",
  "0x10",
  "00004792345678",
  "＋４７９２３４５６７８",
  "٠١٢٣٤٥٦٧٨",
  "९१२३४५६७",
  "kari@example.com\r\nBcc: alle@example.com",
  "kari@example.com\nSubject: x",
  "kari@example.com\u0000",
  "\u0000",
  "\u202ekari@example.com",
  "kari@\u200bexample.com",
  "kari@exаmple.com",
  "kari@ex\u0430mple.com",
  "kari@xn--exmple-4nf.com",
  "kari@ＥＸＡＭＰＬＥ．com",
  "kari@example。com",
  "kari@example.com.",
  "kari@-example.com",
  "kari@example..com",
  "kari@[127.0.0.1]",
  "kari@localhost",
  '"kari (x)"@example.com',
  "kari(kommentar)@example.com",
  "kari@example.com/../../etc/passwd",
  "kari@example.com?cc=alle",
  "kari@@example.com",
  "@example.com",
  "kari@",
  `${"a".repeat(65)}@example.com`,
  `kari@${"a".repeat(64)}.com`,
  `kari@${"a.".repeat(130)}com`,
  "a".repeat(100_000),
  "=cmd|' /C calc'!A0",
  "+SUM(1+1)*cmd|' /C calc'!A0",
  "@SUM(1+1)",
  "1;DROP TABLE person",
  "' OR 1=1 -- 1",
  "%s%n%x",
  "{{7*7}}",
  "$\u007bjndi:ldap://example.com/a}",
  "<script>alert(1)</script>",
  "javascript:alert(1)",
  "../../../../etc/passwd",
  "\ud800",
  "\udfff kari",
  "👩‍👩‍👧‍👦@example.com",
  "Ⱥ".repeat(40),
  "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤ ̖t̝͕̳̣̻̪͞h̼͓̲̦̳̘̲e͇̣̰̦̬͎ ̢̼̻̱̘h͚͎͙̜̣̲ͅi̦̲̣̰̤v̻͍e̺̭̳̪̰-m̢iͅn̖̺̞̲̯̰d̵̼̟͙̩̼̘̳ ̞̥̱̳̭r̛̗̘e͙p͠r̼̞̻̭̗e̺̠̣͟s̘͇̳͍̝͉e͉̥̯̞̲͚̬͜ǹ̬͎͎̟̖͇̤t͍̬̤͓̼̭͘ͅi̪̱n͠g̴͉ ͏͉ͅc̬̟h͡a̫̻̯͘o̫̟̖͍̙̝͉s̗̦̲.̨̹͈̣",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "\\",
  '"',
  "92 34 56 78\n",
  "+47 82 00 00 00",
  "+47 22 00 00 00",
  "110",
  "+4792345678;ext=1",
  "tel:+4792345678",
];

const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}]/u;
const hostile = fc.oneof(
  fc.constantFrom(...NAUGHTY),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.tuple(fc.constantFrom(...NAUGHTY), fc.constantFrom(...NAUGHTY)).map(([a, b]) => `${a}${b}`),
);

/** The record's values are what the register writes itself, however they were sent. */
async function expectWellFormed(): Promise<void> {
  const [person] = await varde.store.people([OWN]);
  const { email, mobile, digitalMailbox } = person ?? {};
  if (email) {
    expect(normaliseEmail(email.address)).toBe(email.address);
    expect(email.address.length).toBeLessThanOrEqual(254);
    expect(email.address).not.toMatch(CONTROL);
    expect(email.address.split("@").at(-1)).toMatch(/^[a-z0-9.-]+$/);
  }
  if (mobile) {
    expect(normaliseMobile(mobile.number)).toBe(mobile.number);
    expect(mobile.number).toMatch(/^\+[1-9]\d{7,14}$/);
  }
  if (digitalMailbox?.address)
    expect(digitalMailbox.address).toMatch(/^[^\p{Cc}\p{Cf}\s]{8,100}$/u);
}

/** Answered with a member of the union or an error that says what was expected; never by a fault here. */
async function answers(mutation: string, input: object): Promise<void> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors = [] } = await varde.ask(
    `mutation($input: ${type}!) { answer: ${mutation}(input: $input) { __typename } }`,
    { input },
    await varde.token({ kind: "OPERATOR" }),
  );
  for (const { extensions, message } of errors) {
    expect(extensions.code).toBe("BAD_USER_INPUT");
    expect(message).toMatch(/expected/);
  }
  expect(errors.length > 0 || data?.answer !== undefined).toBe(true);
  await expectWellFormed();
}

describe("a hostile value", () => {
  const property = (send: (text: string) => Promise<void>) =>
    fc.assert(fc.asyncProperty(hostile, send), {
      numRuns: 150,
      examples: NAUGHTY.map((text) => [text]),
    });

  it("as an e-mail address is refused or normalised", () =>
    property((email) => answers("updateContactInfo", { nationalId: OWN, reason: "x", email })));

  it("as a mobile number is refused or normalised", () =>
    property((mobile) => answers("updateContactInfo", { nationalId: OWN, reason: "x", mobile })));

  it("as a mailbox's address is refused or kept well-formed", () =>
    property((address) =>
      answers("chooseDigitalMailbox", {
        nationalId: OWN,
        reason: "x",
        mailbox: { address, supplier: SUPPLIER },
      }),
    ));

  it("as the address of a code is refused or normalised", () =>
    property((address) =>
      answers("requestValidationCode", { nationalId: OWN, reason: "x", channel: "EMAIL", address }),
    ));

  it(
    "as a code, a number, a reason, a key or a name does no harm",
    () =>
      property(async (text) => {
        await answers("validateContactPoint", {
          nationalId: OWN,
          reason: "x",
          channel: "EMAIL",
          code: text,
        });
        await answers("reserve", { nationalId: text, reason: "x" });
        await answers("reserve", { nationalId: OWN, reason: text, idempotencyKey: text });
        await answers("withdrawReservation", {
          nationalId: OWN,
          reason: text,
          idempotencyKey: text,
        });
        await answers("connectAgency", { orgNumber: text, name: text, reason: text });
        await answers("connectAgency", { orgNumber: SUPPLIER, name: text, reason: text });
        await answers("disconnectAgency", { orgNumber: SUPPLIER, reason: text });
      }),
    120_000,
  );

  it("leaves a log that holds", async () => {
    await send(OPERATOR, "updateContactInfo", {
      nationalId: OWN,
      reason: "\u202eevil\r\n=cmd",
      email: " Kari@EXAMPLE.com ",
    });
    const size = await varde.store.auditLog.size();
    expect(String(await varde.store.auditLog.entry(size - 1))).not.toMatch(/[\r\n]/);
    await expectWellFormed();
  });
});
