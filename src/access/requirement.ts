import { getDirective } from "@graphql-tools/utils";
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from "graphql";
import { Refusal } from "../rules/problem.ts";
import type { Caller } from "./caller.ts";

/**
 * What a caller must hold to read a field, as written in the SDL: one of the scope lists of every
 * `@requiresScopes` that covers it; for `@authenticated` just a token; for `@public` nothing.
 */
export interface Requirement {
  public: boolean;
  /** Each entry is one directive: any of its lists, of which all scopes. */
  scopes: readonly (readonly (readonly string[])[])[];
}

type Guarded =
  | Pick<GraphQLObjectType, "astNode" | "extensionASTNodes">
  | GraphQLField<unknown, unknown>;

/** The requirement of a field; null when neither it nor its type says who may read it. */
export function requirementOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): Requirement | null {
  const places = [type, field];
  const scopes = places.flatMap((place) => scopesOn(schema, place));
  if (scopes.length > 0) return { public: false, scopes };
  if (places.some((place) => carries(schema, place, "authenticated")))
    return { public: false, scopes: [] };
  return places.some((place) => carries(schema, place, "public"))
    ? { public: true, scopes: [] }
    : null;
}

/** Whether the caller may read a field with this requirement; an agency must be connected. */
export function satisfies(caller: Caller, { public: open, scopes }: Requirement): boolean {
  if (open) return true;
  if (caller.kind === "ANONYMOUS") return false;
  if (caller.kind === "AGENCY" && !caller.connected && scopes.length > 0) return false;
  return scopes.every((lists) => lists.some((list) => list.every((s) => caller.scopes.has(s))));
}

/** Why the caller may not read the field at `coordinate`, for example `Person.language`. */
export function refuseField(caller: Caller, coordinate: string, requirement: Requirement): Refusal {
  if (caller.kind === "ANONYMOUS")
    return new Refusal(
      "UNAUTHENTICATED",
      `${coordinate} needs a token: send it as Authorization: Bearer`,
    );
  if (caller.kind === "AGENCY" && !caller.connected)
    return new Refusal("FORBIDDEN", `${coordinate} is for connected agencies, and yours is not`);
  return new Refusal("FORBIDDEN", `${coordinate} needs a scope that the token does not have`, {
    requiredScopes: requirement.scopes,
  });
}

function carries(schema: GraphQLSchema, place: Guarded, directive: string): boolean {
  return getDirective(schema, place, directive) !== undefined;
}

function scopesOn(schema: GraphQLSchema, place: Guarded): string[][][] {
  const found = getDirective(schema, place, "requiresScopes") ?? [];
  return found.map(({ scopes }) => scopes as string[][]);
}
