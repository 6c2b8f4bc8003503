import {
  type DirectiveNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from "graphql";

/** A selection set, and under which variables it counts. */
export interface Source {
  selectionSet: SelectionSetNode;
  when: readonly Condition[];
}

/** `@include(if: $variable)`, or `@skip` where it is to be false. */
export interface Condition {
  variable: string;
  is: boolean;
}

/** A field of an answer: everything that a document selects under one response key. */
export interface SelectedField {
  key: string;
  name: string;
  /** Selected when all of one of these hold; always when null. */
  when: readonly (readonly Condition[])[] | null;
  /** What is selected of its value. */
  sources: readonly Source[];
}

/**
 * What is selected of an object, in the order of the answer (GraphQL, 6.3.2 CollectFields), for all
 * variables at once.
 */
export function selectedFields(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  type: GraphQLObjectType | GraphQLInterfaceType,
  sources: readonly Source[],
): SelectedField[] {
  const found = new Map<
    string,
    { name: string; whens: (readonly Condition[])[]; sources: Source[] }
  >();
  const spread = new Set<string>();

  const applies = (condition: string | undefined): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const named = schema.getType(condition);
    return isAbstractType(named) && schema.isSubType(named, type);
  };

  const collect = ({ selectionSet, when }: Source): void => {
    for (const node of selectionSet.selections) {
      const narrowed = narrow(when, node.directives);
      if (narrowed === null) continue;
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const field = found.get(key) ?? { name: node.name.value, whens: [], sources: [] };
        found.set(key, field);
        field.whens.push(narrowed);
        if (node.selectionSet)
          field.sources.push({ selectionSet: node.selectionSet, when: narrowed });
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(node.typeCondition?.name.value))
          collect({ selectionSet: node.selectionSet, when: narrowed });
      } else {
        const fragment = fragments.get(node.name.value);
        const once = `${node.name.value} ${JSON.stringify(narrowed)}`;
        if (fragment === undefined || spread.has(once)) continue;
        spread.add(once);
        if (applies(fragment.typeCondition.name.value))
          collect({ selectionSet: fragment.selectionSet, when: narrowed });
      }
    }
  };
  for (const source of sources) collect(source);

  return [...found].map(([key, { name, whens, sources }]) => ({
    key,
    name,
    when: whens.some((when) => when.length === 0) ? null : whens,
    sources,
  }));
}

export function holds(
  when: readonly (readonly Condition[])[],
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return when.some((all) => all.every(({ variable, is }) => variables[variable] === is));
}

/** With a node's own conditions as well; null when it is never selected. */
export function narrow(
  when: readonly Condition[],
  directives: readonly DirectiveNode[] | undefined,
): readonly Condition[] | null {
  if (directives === undefined || directives.length === 0) return when;
  const narrowed = [...when];
  for (const { name, arguments: given } of directives) {
    if (name.value !== "skip" && name.value !== "include") continue;
    const is = name.value === "include";
    const value = given?.find((argument) => argument.name.value === "if")?.value;
    if (value?.kind === Kind.BOOLEAN && value.value !== is) return null;
    if (value?.kind === Kind.VARIABLE) narrowed.push({ variable: value.name.value, is });
  }
  return narrowed;
}
