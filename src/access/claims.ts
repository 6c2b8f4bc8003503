import { z } from "zod";
import { isElevenDigits } from "../rules/national-id.ts";
import { orgNumberFromIso6523 } from "../rules/org-number.ts";
import { type CallerKind, type KnownCaller, SCOPES_OF } from "./caller.ts";

const organization = z
  .object({ authority: z.literal("iso6523-actorid-upis"), ID: z.string() })
  .transform(({ ID }, context) => {
    const orgNumber = orgNumberFromIso6523(ID);
    if (orgNumber !== null) return orgNumber;
    context.addIssue("expected 0192: and an organisation number");
    return z.NEVER;
  });

const pid = z.string().refine(isElevenDigits, "expected 11 digits");

const maskinporten = z.object({
  consumer: organization,
  supplier: organization.optional(),
  pid: pid.optional(),
});

const WRITING_LEVELS = new Set(["idporten-loa-substantial", "idporten-loa-high", "Level4"]);

const idporten = z.object({ pid, acr: z.string() });

const internal = z.object({ sub: z.string().min(1), name: z.string().min(1) });

const common = z.object({
  exp: z.number(),
  scope: z.string("expected scopes with spaces between").optional(),
});

/**
 * The caller that a verified token's claims describe.
 *
 * @throws {z.ZodError} when a claim the kind of caller needs is missing or malformed.
 */
export function callerFromClaims(kind: CallerKind, claims: unknown): KnownCaller {
  const { exp, scope = "" } = common.parse(claims);
  const held = new Set(scope.split(" "));
  const scopes = new Set(SCOPES_OF[kind].filter((known) => held.has(known)));
  const known = { scopes, expiresAt: exp * 1000 };
  switch (kind) {
    case "AGENCY": {
      const { consumer, supplier, pid: subject = null } = maskinporten.parse(claims);
      return {
        kind,
        ...known,
        organization: consumer,
        supplier: supplier ?? null,
        subject,
        connected: false,
      };
    }
    case "CITIZEN": {
      const { pid: subject, acr } = idporten.parse(claims);
      return { kind, ...known, subject, mayWrite: WRITING_LEVELS.has(acr) };
    }
    case "OPERATOR":
      return { kind, ...known, subject: null, name: internal.parse(claims).name };
  }
}
