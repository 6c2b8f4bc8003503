import {
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Subgraph } from "./subgraph.ts";

/**
 * The subgraphs that resolve all that stands in their SDL, just as callers see it, by name: no field
 * is another's, or taken over by another, or hidden.
 */
export function wholeSubgraphs(subgraphs: readonly Subgraph[]): ReadonlySet<string> {
  const whole = new Set(subgraphs.map(({ name }) => name));
  for (const { name, typeDefs } of subgraphs)
    visit(typeDefs, {
      Directive({ name: directive, arguments: given = [] }) {
        if (PARTIAL.has(directive.value.replace(/^federation__/, ""))) whole.delete(name);
        for (const { name: argument, value } of given)
          if (TAKING_OVER.has(argument.value) && value.kind === Kind.STRING)
            whole.delete(value.value);
      },
    });
  return whole;
}

/** Of `@override`, and of how a supergraph says it. */
const TAKING_OVER = new Set(["from", "override"]);

const PARTIAL = new Set(["external", "interfaceObject", "inaccessible", "override"]);

/**
 * Whether a subgraph's schema has every type, field and argument that a document names, with the
 * types that callers see; none of the meta fields, for the graph as a whole is not its to tell.
 */
export function isWithin(
  subgraph: GraphQLSchema,
  seen: GraphQLSchema,
  document: DocumentNode,
): boolean {
  let within = true;
  const leaveUnless = (holds: boolean) => {
    if (holds) return undefined;
    within = false;
    return BREAK;
  };
  const typeInfo = new TypeInfo(subgraph);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      NamedType: ({ name }) => leaveUnless(subgraph.getType(name.value) !== undefined),
      Field({ name: { value: name } }) {
        const parent = seen.getType(String(typeInfo.getParentType()?.name));
        const hasFields = isObjectType(parent) || isInterfaceType(parent);
        const type = hasFields ? parent.getFields()[name]?.type : undefined;
        const isSame = String(type) === String(typeInfo.getFieldDef()?.type);
        return leaveUnless(name === "__typename" || (type !== undefined && isSame));
      },
      Argument: () => leaveUnless(Boolean(typeInfo.getArgument())),
      ObjectField: () => leaveUnless(Boolean(typeInfo.getInputType())),
    }),
  );
  return within;
}
