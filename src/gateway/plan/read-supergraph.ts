import { Kind, type OperationDefinitionNode, parse, visit } from "graphql";
import type { RequiredBy } from "./check-requires.ts";
import { argument } from "./join-directive.ts";
import type { FieldNames } from "./plan-key.ts";

/** What a supergraph says that plans are made and held against. */
export interface ReadSupergraph {
  names: FieldNames;
  /** The p of each label `percent(p)` of `@override`. */
  percentages: number[];
  requiredBy: RequiredBy;
}

const PERCENT = /^percent\((\d+(?:\.\d+)?)\)$/;
/** How `@requires` writes a field with arguments. */
const WITH_ARGUMENTS = /(\w+)\s*\(/g;

export function readSupergraph(supergraph: string): ReadSupergraph {
  const document = parse(supergraph, { noLocation: true });
  const names = new Set<string>();
  const withArguments = new Set<string>();
  const percentages = new Set<number>();
  const required = new Map<string, readonly string[]>();
  const subgraphs = new Map<string, string>();

  visit(document, {
    EnumValueDefinition({ name, directives = [] }) {
      for (const node of directives)
        if (node.name.value === "join__graph")
          subgraphs.set(name.value, String(argument(node, "name")));
    },
  });
  for (const definition of document.definitions) {
    if (!("fields" in definition)) continue;
    for (const field of definition.fields ?? []) {
      names.add(field.name.value);
      for (const node of field.directives ?? []) {
        const percent = PERCENT.exec(argument(node, "overrideLabel") ?? "")?.[1];
        if (percent !== undefined) percentages.add(Number(percent));
        const requires = argument(node, "requires");
        if (requires === undefined) continue;
        for (const [, name] of requires.matchAll(WITH_ARGUMENTS)) withArguments.add(String(name));
        const subgraph = subgraphs.get(String(argument(node, "graph")));
        const coordinate = `${definition.name.value}.${field.name.value}`;
        required.set(`${subgraph} ${coordinate}`, firstNames(requires));
      }
    }
  }
  return {
    names: {
      has: (name) => names.has(name),
      isRequiredWithArguments: (name) => withArguments.has(name),
    },
    percentages: [...percentages].sort((a, b) => a - b),
    requiredBy: (subgraph, type, field) => required.get(`${subgraph} ${type}.${field}`),
  };
}

function firstNames(fields: string): string[] {
  const { selectionSet } = parse(`{${fields}}`).definitions[0] as OperationDefinitionNode;
  return selectionSet.selections.flatMap((node) =>
    node.kind === Kind.FIELD ? [node.name.value] : [],
  );
}
