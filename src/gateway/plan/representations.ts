import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import type { IsA } from "./entities.ts";
import { isTree, member, setMember, type Tree } from "./tree.ts";

/**
 * What a subgraph is told of an entity (Federation, "Resolve requests for entities"): its type, its
 * key and what the fields asked for require.
 *
 * Null when the entity cannot be told: something is missing because the fetch that should have found
 * it failed, or nothing of it is known but nulls. A null beside something that is known stays: it
 * is what a `@requires` found.
 */
export type Represent = (entity: Tree, variables: Variables) => Represented | null;

export interface Represented {
  representation: Tree;
  /** The same for the same representation, within one fetch. */
  text: string;
}

type Variables = Readonly<Record<string, unknown>>;

export function compileRepresentation(
  selections: readonly RequiresSelection[],
  isA: IsA,
): Represent {
  const quick = compileSimpleKey(selections);
  const read = compileSelections(selections, isA);
  return (entity, variables) => {
    const simple = quick?.(entity);
    if (simple) return simple;
    const representation: Tree = {};
    const isWhole = read(entity, representation, variables);
    if (!isWhole || !knowsSomething(representation)) return null;
    return { representation, text: JSON.stringify(representation) };
  };
}

/** Most entities are told by their type and one text; undefined for any that are not. */
function compileSimpleKey(
  selections: readonly RequiresSelection[],
): ((entity: Tree) => Represented | undefined) | null {
  const [only, ...others] = selections;
  if (only?.kind !== "InlineFragment" || others.length > 0 || only.selections.length !== 2)
    return null;
  const names = only.selections.map((each) => (each.kind === "Field" ? each.name : ""));
  const [key] = names.filter((name) => name !== "" && name !== "__typename");
  const isPlain = only.selections.every((each) => each.kind === "Field" && !each.alias);
  if (key === undefined || !names.includes("__typename") || !isPlain) return null;
  const isConditional = only.skipIf != null || only.includeIf != null;
  const { typeCondition } = only;
  return ({ __typename, [key]: value }) =>
    typeof value === "string" && __typename === typeCondition && !isConditional
      ? { representation: { __typename, [key]: value }, text: `=${value}` }
      : undefined;
}

/** Copies what is selected; false when something is missing. */
type Read = (from: Tree, into: Tree, variables: Variables) => boolean;

function compileSelections(selections: readonly RequiresSelection[], isA: IsA): Read {
  const reads = selections.map((selection) => compileSelection(selection, isA));
  const isByType = selections.some(({ kind }) => kind === "InlineFragment");
  return (from, into, variables) => {
    if (isByType && typeof from.__typename === "string") into.__typename = from.__typename;
    for (const read of reads) if (!read(from, into, variables)) return false;
    return true;
  };
}

function compileSelection(selection: RequiresSelection, isA: IsA): Read {
  if (selection.kind === "FragmentSpread")
    throw new Error("expected a plan whose requirements are written out");
  if (selection.kind === "InlineFragment") {
    const { typeCondition, skipIf, includeIf } = selection;
    const read = compileSelections(selection.selections, isA);
    /** The type an object says may be an interface's, by an `@interfaceObject` that knows no other. */
    const fits = (typename: unknown) =>
      isA(typename, typeCondition) || isA(typeCondition, String(typename));
    return (from, into, variables) =>
      !fits(from.__typename) ||
      (skipIf != null && variables[skipIf] === true) ||
      (includeIf != null && variables[includeIf] !== true) ||
      read(from, into, variables);
  }
  const { name } = selection;
  const key = selection.alias ?? name;
  const inner = selection.selections?.length ? compileSelections(selection.selections, isA) : null;
  return (from, into, variables) => {
    /** Where one place of several needed no name of the planner's own, what is required has its own. */
    const own = member(from, name);
    const value = own === undefined && key !== name ? member(from, key) : own;
    if (value === undefined) return false;
    const before = member(into, key);
    const copied = inner === null ? value : copySelected(value, inner, before, variables);
    if (copied === undefined) return false;
    setMember(into, key, copied);
    return true;
  };
}

/** Undefined when something within is missing. */
function copySelected(value: unknown, read: Read, before: unknown, variables: Variables): unknown {
  if (Array.isArray(value)) {
    const known = Array.isArray(before) ? before : [];
    const items = value.map((item, index) => copySelected(item, read, known[index], variables));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isTree(value)) return value;
  const copied = isTree(before) ? before : {};
  return read(value, copied, variables) ? copied : undefined;
}

function knowsSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0 || value.some(knowsSomething);
  if (!isTree(value)) return value !== null;
  return Object.keys(value).some((key) => key !== "__typename" && knowsSomething(value[key]));
}
