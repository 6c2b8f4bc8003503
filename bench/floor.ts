/**
 * The floor: what a careful developer writes with node:http, one prepared statement, plain objects
 * and JSON.stringify, without GraphQL, tokens or scopes. It answers the bench's two operations with
 * the same bytes as Varde.
 */
import { createServer } from "node:http";
import Database from "better-sqlite3";
import { decideNotification } from "../src/rules/notification-decision.ts";
import type { Person } from "../src/rules/person.ts";

interface Row {
  national_id: number;
  state: number;
  email: string | null;
  email_changed_at: number | null;
  email_confirmed_at: number | null;
  mobile: string | null;
  mobile_changed_at: number | null;
  mobile_confirmed_at: number | null;
  reserved: number;
  reserved_at: number | null;
}

const database = new Database(process.env.VARDE_DATABASE as string, { readonly: true });
database.pragma("mmap_size = 2147483648");
const columns = `national_id, state, email, email_changed_at, email_confirmed_at, mobile,
  mobile_changed_at, mobile_confirmed_at, reserved, reserved_at`;
const one = database.prepare(`SELECT ${columns} FROM person WHERE national_id = ?`);
const many = database.prepare(
  `SELECT ${columns} FROM json_each(?) CROSS JOIN person ON national_id = json_each.value`,
);

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

function answerFor(row: Row, now: number) {
  const dates = { validatedAt: null, markedShared: false };
  const person: Person = {
    nationalId: String(row.national_id).padStart(11, "0"),
    registration: row.state ? "DELETED" : "ACTIVE",
    revision: 1,
    email:
      row.email === null
        ? null
        : {
            address: row.email,
            changedAt: row.email_changed_at,
            confirmedAt: row.email_confirmed_at,
            ...dates,
          },
    mobile:
      row.mobile === null
        ? null
        : {
            number: row.mobile,
            changedAt: row.mobile_changed_at,
            confirmedAt: row.mobile_confirmed_at,
            ...dates,
          },
    reservation: { reserved: row.reserved === 1, reservedAt: row.reserved_at, changedAt: null },
    language: null,
    digitalMailbox: null,
    updatedAt: null,
    reference: null,
  };
  const { nationalId, registration, email, mobile, reservation } = person;
  const decision = decideNotification(person, "DECISION", null, now);
  return {
    nationalId,
    registration,
    contactInfo:
      registration === "ACTIVE"
        ? {
            email: email && {
              address: email.address,
              changedAt: iso(email.changedAt),
              confirmedAt: iso(email.confirmedAt),
            },
            mobile: mobile && {
              number: mobile.number,
              changedAt: iso(mobile.changedAt),
              confirmedAt: iso(mobile.confirmedAt),
            },
          }
        : null,
    reservation: { reserved: reservation.reserved, reservedAt: iso(reservation.reservedAt) },
    notificationDecision: {
      outcome: decision.outcome,
      channels: decision.channels,
      reasons: decision.reasons.map((code) => ({ code })),
      validUntil: iso(decision.validUntil),
    },
  };
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const now = Date.now();
    const data =
      operationName === "single"
        ? { person: answerFor(one.get(Number(variables.ids)) as Row, now) }
        : {
            persons: (many.all(`[${variables.ids.map(Number).join(",")}]`) as Row[]).map((row) =>
              answerFor(row, now),
            ),
          };
    const body = JSON.stringify({ data });
    response.writeHead(200, {
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(Number(process.env.PORT), "127.0.0.1");
