/**
 * The floor: what a careful developer writes with node:http, one prepared statement, plain objects
 * and JSON.stringify, without GraphQL, tokens or scopes. It answers the bench's operations with the
 * same bytes as Varde.
 */
import { createServer } from "node:http";
import { decideNotification } from "../src/rules/notification-decision.ts";
import { openRows, personOf, type Row } from "./peers/rows.ts";

const { one, rows } = openRows();

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

function answerFor(row: Row, now: number) {
  const person = personOf(row);
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

function dataFor(operation: string, variables: Record<string, string | string[]>) {
  const now = Date.now();
  if (operation === "single") return { person: answerFor(one(variables.ids as string), now) };
  if (operation === "batch")
    return { persons: rows(variables.ids as string[]).map((row) => answerFor(row, now)) };
  const aliases = Object.keys(variables);
  const found = rows(Object.values(variables) as string[]);
  return Object.fromEntries(found.map((row, i) => [aliases[i], answerFor(row, now)]));
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const body = JSON.stringify({ data: dataFor(operationName, variables) });
    response.writeHead(200, {
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(Number(process.env.PORT), "127.0.0.1");
