import { type ConstDirectiveNode, type DirectiveNode, Kind } from "graphql";

/** An argument of a join directive as text, whether string, enum value or boolean. */
export function argument({ arguments: given }: DirectiveNode, name: string): string | undefined {
  const value = given?.find((each) => each.name.value === name)?.value;
  return value && "value" in value ? String(value.value) : undefined;
}

/** The directive with another text in an argument that it has; as it is when there is none to put. */
export function withArgument(
  node: ConstDirectiveNode,
  name: string,
  text: string | undefined,
): ConstDirectiveNode {
  if (text === undefined) return node;
  return {
    ...node,
    arguments: (node.arguments ?? []).map((each) =>
      each.name.value === name && (each.value.kind === Kind.STRING || each.value.kind === Kind.ENUM)
        ? { ...each, value: { ...each.value, value: text } }
        : each,
    ),
  };
}
