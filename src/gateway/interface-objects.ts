import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from "graphql";
import { argument } from "./plan/join-directive.ts";
import type { Subgraph } from "./subgraph.ts";

/** By type and field, which subgraphs have a field, and which of them as `@external`. */
type Holders = Map<string, { graphs: Set<string>; external: Set<string> }>;

/**
 * The supergraph with what its composer leaves out: that a field of an `@interfaceObject` is
 * `@external` where another subgraph's interface has it. Without it a plan asks for the field where it
 * is not to be had.
 */
export function withExternalFields(supergraph: string, subgraphs: readonly Subgraph[]): string {
  const holders = externalFields(subgraphs);
  if (holders.size === 0) return supergraph;
  const document = parse(supergraph);
  const graphs = graphNames(document);
  return print(
    visit(document, {
      InterfaceTypeDefinition: (type) => ({
        ...type,
        fields: (type.fields ?? []).map((field): FieldDefinitionNode => {
          const held = holders.get(`${type.name.value}.${field.name.value}`);
          if (held === undefined) return field;
          const said = field.directives ?? [];
          const known = said.filter(({ name }) => name.value === "join__field");
          const kept = said.filter(
            (node) =>
              node.name.value !== "join__field" ||
              !held.external.has(String(graphs.get(String(argument(node, "graph"))))),
          );
          const joins = [...graphs]
            .filter(([, name]) => (known.length === 0 ? held.graphs : held.external).has(name))
            .map(([graph, name]) => joinField(graph, held.external.has(name)));
          return { ...field, directives: [...kept, ...joins] };
        }),
      }),
    }),
  );
}

function externalFields(subgraphs: readonly Subgraph[]): Holders {
  const holders: Holders = new Map();
  const typesOf = ({ typeDefs }: Subgraph) =>
    typeDefs.definitions.filter((each): each is ObjectTypeDefinitionNode => "fields" in each);
  for (const subgraph of subgraphs)
    for (const type of typesOf(subgraph).filter((each) => has(each, "interfaceObject")))
      for (const field of type.fields ?? [])
        if (has(field, "external") && !isKey(type, field.name.value))
          holders.set(`${type.name.value}.${field.name.value}`, {
            graphs: new Set(),
            external: new Set(),
          });
  for (const subgraph of subgraphs)
    for (const type of typesOf(subgraph))
      for (const field of type.fields ?? []) {
        const held = holders.get(`${type.name.value}.${field.name.value}`);
        held?.graphs.add(subgraph.name);
        if (has(field, "external")) held?.external.add(subgraph.name);
      }
  return holders;
}

function has(node: { directives?: readonly ConstDirectiveNode[] }, directive: string): boolean {
  return (node.directives ?? []).some(
    ({ name }) => name.value.replace(/^federation__/, "") === directive,
  );
}

function isKey({ directives = [] }: ObjectTypeDefinitionNode, field: string): boolean {
  return directives.some((node) => argument(node, "fields")?.split(/\W+/).includes(field));
}

/** The subgraphs' names by their values in `join__Graph`. */
function graphNames({ definitions }: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
    if (definition.name.value !== "join__Graph") continue;
    for (const { name, directives = [] } of definition.values ?? [])
      for (const node of directives) names.set(name.value, String(argument(node, "name")));
  }
  return names;
}

function joinField(graph: string, isExternal: boolean): ConstDirectiveNode {
  const external = isExternal ? ", external: true" : "";
  const { definitions } = parse(`type T @join__field(graph: ${graph}${external})`);
  return (definitions[0] as ObjectTypeDefinitionNode).directives?.[0] as ConstDirectiveNode;
}
