import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from "graphql";
import type { Requirement } from "./requirement.ts";

/**
 * Who may read each field of subgraphs that are not Varde's own, by coordinate: what
 * `@requiresScopes` says on the field and on its type, in every subgraph that has it. Silence asks for
 * a token, for somebody else may have forgotten to say.
 */
export function sdlRequirements(subgraphs: readonly DocumentNode[]): Map<string, Requirement> {
  const requirements = new Map<string, Requirement>();
  for (const { definitions } of subgraphs) {
    const types = definitions.filter(
      (definition) =>
        definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
        definition.kind === Kind.OBJECT_TYPE_EXTENSION,
    );
    for (const { name: type, fields = [] } of types) {
      const onType = types
        .filter(({ name }) => name.value === type.value)
        .flatMap(({ directives = [] }) => directives);
      for (const { name, directives = [] } of fields) {
        const coordinate = `${type.value}.${name.value}`;
        const before = requirements.get(coordinate)?.scopes ?? [];
        const scopes = [...before, ...[...onType, ...directives].flatMap(scopesOf)];
        requirements.set(coordinate, { public: false, scopes });
      }
    }
  }
  return requirements;
}

function scopesOf({ name, arguments: given }: ConstDirectiveNode): string[][][] {
  const scopes = given?.find((argument) => argument.name.value === "scopes")?.value;
  const isScopes = name.value.replace(/^federation__/, "") === "requiresScopes";
  return isScopes && scopes ? [valueFromASTUntyped(scopes) as string[][]] : [];
}
