import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from "graphql";
import type { Requirement } from "./requirement.ts";

/**
 * Who may read each field of a supergraph, by coordinate: what `@requiresScopes` and `@authenticated`
 * say on the field and on its type. Silence asks for a token, for a subgraph of somebody else's may
 * have forgotten to say.
 */
export function supergraphRequirements({ definitions }: DocumentNode): Map<string, Requirement> {
  const requirements = new Map<string, Requirement>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const { name: type, directives: onType = [], fields = [] } = definition;
    for (const { name, directives = [] } of fields)
      requirements.set(`${type.value}.${name.value}`, {
        public: false,
        scopes: [...onType, ...directives].flatMap(scopesOf),
      });
  }
  return requirements;
}

function scopesOf({ name, arguments: given }: ConstDirectiveNode): string[][][] {
  const scopes = given?.find((argument) => argument.name.value === "scopes")?.value;
  if (name.value !== "requiresScopes" || scopes === undefined) return [];
  return [valueFromASTUntyped(scopes) as string[][]];
}
