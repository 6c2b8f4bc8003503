import { X509Certificate } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startVarde, type Varde } from "../support/varde.ts";

/** The published test persons and what the register's documentation says of each. */
const PUBLISHED: Record<string, readonly string[]> = {
  "mobile and e-mail": ["11822648950", "06828498159", "20914695016", "47906701517"],
  "mobile only": ["23837998492", "25887098029"],
  "e-mail only": ["12869699835", "18868299939"],
  "reserved, has contact": ["04846697271", "29890749036"],
  deleted: ["17894199350", "31855699330"],
  expired: ["11887197158", "30850649509"],
  Digipost: ["22859197810"],
  "e-Boks": ["26826499361"],
  "reserved and Digipost": ["26866595592"],
  NN: ["18886799280"],
  NB: ["16867096934"],
  EN: ["01814797763"],
};
const LOOK = `{ registration reservation { reserved } language { code }
  contactInfo { email { freshness } mobile { freshness } }
  digitalMailbox { supplier certificate }
  notificationDecision(purpose: DECISION) { outcome channels { kind } reasons { code } } }`;

let varde: Varde;
beforeAll(async () => {
  varde = await startVarde();
});
afterAll(() => varde.close());

const fresh = { freshness: "FRESH" };
const notify = (...kinds: string[]) => ({
  outcome: "NOTIFY",
  channels: kinds.map((kind) => ({ kind })),
});
const paper = (...codes: string[]) => ({
  outcome: "PAPER",
  channels: [],
  reasons: codes.map((code) => ({ code })),
});
const mailboxOf = (supplier: string) => ({ digitalMailbox: { supplier } });
const AS_PUBLISHED: Record<string, object> = {
  "mobile and e-mail": {
    registration: "ACTIVE",
    contactInfo: { email: fresh, mobile: fresh },
    notificationDecision: { ...notify("EMAIL", "SMS"), reasons: [] },
  },
  "mobile only": {
    contactInfo: { email: null, mobile: fresh },
    notificationDecision: notify("SMS"),
  },
  "e-mail only": {
    contactInfo: { email: fresh, mobile: null },
    notificationDecision: notify("EMAIL"),
  },
  "reserved, has contact": {
    reservation: { reserved: true },
    contactInfo: { email: fresh, mobile: fresh },
    notificationDecision: paper("RESERVED"),
  },
  deleted: {
    registration: "DELETED",
    contactInfo: null,
    notificationDecision: paper("REGISTRATION_DELETED"),
  },
  expired: {
    contactInfo: { email: { freshness: "EXPIRED" }, mobile: { freshness: "EXPIRED" } },
    notificationDecision: paper("ALL_CONTACT_EXPIRED"),
  },
  Digipost: mailboxOf("984661185"),
  "e-Boks": mailboxOf("922020175"),
  "reserved and Digipost": { reservation: { reserved: true }, ...mailboxOf("984661185") },
  NN: { language: { code: "NN" } },
  NB: { language: { code: "NB" } },
  EN: { language: { code: "EN" } },
};

describe("the published test persons", () => {
  it.each(Object.entries(PUBLISHED))("%s: answer in their state", async (state, ids) => {
    const { data, errors } = await varde.ask(
      `{ persons(nationalIds: ${JSON.stringify(ids)}) ${LOOK} }`,
    );
    expect(errors).toBeUndefined();
    const { persons } = data as { persons: object[] };
    for (const person of persons) expect(person).toMatchObject(AS_PUBLISHED[state] ?? {});
  });

  it("with a mailbox have their supplier's certificate", async () => {
    const { data } = await varde.ask(
      `{ persons(nationalIds: ["22859197810", "26826499361"]) { digitalMailbox { certificate } } }`,
    );
    const { persons } = data as { persons: { digitalMailbox: { certificate: string } }[] };
    const subjects = persons.map(
      ({ digitalMailbox: { certificate } }) =>
        new X509Certificate(Buffer.from(certificate, "base64")).subject,
    );
    expect(subjects).toEqual([
      expect.stringContaining("Digipost"),
      expect.stringContaining("e-Boks"),
    ]);
  });
});
