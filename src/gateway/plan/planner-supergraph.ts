import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  Kind,
  parse,
  print,
  visit,
} from "graphql";
import { argument, withArgument } from "./join-directive.ts";
import { requiredFields } from "./required-fields.ts";

/**
 * A supergraph as the planner may master it, in the ways to try one after the other. The first plans
 * most documents, and with the fewest fetches.
 *
 * The planner finds the type behind an `@interfaceObject` only from a subgraph whose name sorts before
 * that of the one that has it. And it does not find its way to a field with `@requires` of an entity
 * that an entity fetch to the same subgraph has found, unless such fields are in a subgraph apart. Of
 * several keys it may insist on the one it cannot have, and then another order helps. What
 * is `@inaccessible` it does not find even for itself, and callers' documents are held against what
 * they may see before they are planned.
 */
export function forPlanner(supergraph: string): string[] {
  const main = withOrderedNames(parse(supergraph, { noLocation: true }));
  const apart = withRequiresApart(main);
  const ways =
    apart === null ? [main] : [main, withKeysReversed(main), apart, withKeysReversed(apart)];
  return [...new Set(ways.map(print))];
}

function withKeysReversed(document: DocumentNode): DocumentNode {
  const reversed = <Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(
    node: Node,
  ): Node => ({ ...node, directives: node.directives?.toReversed() });
  return visit(document, { ObjectTypeDefinition: reversed, InterfaceTypeDefinition: reversed });
}

/** The subgraph that a plan means by the name it has for the planner. */
export function subgraphOf(serviceName: string): string {
  return serviceName.replace(/^[01]_/, "").replace(APART, "");
}

const APART = /~requires$/;

function withOrderedNames(document: DocumentNode): DocumentNode {
  const last = new Set<string>();
  const names = new Map<string, string>();
  visit(document, {
    Directive(node) {
      const graph = argument(node, "graph");
      if (node.name.value === "join__type" && argument(node, "isInterfaceObject") === "true")
        last.add(String(graph));
    },
  });
  visit(document, {
    EnumValueDefinition({ name, directives = [] }) {
      for (const node of directives) {
        const subgraph = node.name.value === "join__graph" ? argument(node, "name") : undefined;
        if (subgraph !== undefined)
          names.set(subgraph, `${last.has(name.value) ? 1 : 0}_${subgraph}`);
      }
    },
  });
  const rename = (node: ConstDirectiveNode, name: string) =>
    withArgument(node, name, names.get(String(argument(node, name))));
  return visit(document, {
    Directive(node) {
      if (node.name.value === "inaccessible") return null;
      if (node.name.value === "join__graph") return rename(node as ConstDirectiveNode, "name");
      if (node.name.value === "join__field") return rename(node as ConstDirectiveNode, "override");
    },
  });
}

function withRequiresApart(document: DocumentNode): DocumentNode | null {
  const needed = requiredFields(document);
  if (needed.size === 0) return null;
  const twin = (node: ConstDirectiveNode) =>
    withArgument(node, "graph", `${argument(node, "graph")}_REQUIRES`);
  const isOf = (node: ConstDirectiveNode, type: string, field?: string) => {
    const fields = needed.get(String(argument(node, "graph")))?.get(type);
    return fields !== undefined && (field === undefined || fields.has(field));
  };
  const twinsOf = (type: string, directives: readonly ConstDirectiveNode[]) =>
    directives.flatMap((node) => (isOf(node, type) ? [node, twin(node)] : [node]));

  const enter = (node: {
    name: { value: string };
    directives?: readonly ConstDirectiveNode[];
    fields?: readonly { name: { value: string }; directives?: readonly ConstDirectiveNode[] }[];
  }) => ({
    ...node,
    directives: twinsOf(node.name.value, node.directives ?? []),
    ...(node.fields && {
      fields: node.fields.map((field) => ({
        ...field,
        directives: (field.directives ?? []).flatMap((each) => {
          if (argument(each, "requires") !== undefined) return [twin(each)];
          return isOf(each, node.name.value, field.name.value) ? [each, twin(each)] : [each];
        }),
      })),
    }),
  });
  return visit(document, {
    ObjectTypeDefinition: enter as never,
    InterfaceTypeDefinition: enter as never,
    UnionTypeDefinition: enter as never,
    EnumTypeDefinition: (node) =>
      node.name.value !== "join__Graph"
        ? undefined
        : { ...node, values: node.values?.flatMap((value) => graphsOf(value, needed)) },
  });
}

function graphsOf(
  value: EnumValueDefinitionNode,
  needed: ReadonlyMap<string, unknown>,
): EnumValueDefinitionNode[] {
  if (!needed.has(value.name.value)) return [value];
  const apart: EnumValueDefinitionNode = {
    ...value,
    name: { kind: Kind.NAME, value: `${value.name.value}_REQUIRES` },
    directives: (value.directives ?? []).map((node) =>
      withArgument(node, "name", `${argument(node, "name")}~requires`),
    ),
  };
  return [value, apart];
}
