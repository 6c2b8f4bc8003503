import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { Refusal } from "../rules/problem.ts";
import { type Fragments, fragmentsOf } from "./fragments.ts";

/** How much a document asks for, fragments written out; worked out once for all variables. */
export interface Size {
  depth: number;
  fields: number;
  /** Fields asked of each person in a list, by the variable or literal that says how many. */
  batches: readonly { fields: number; variable: string | null; people: number }[];
}

/** Introspection as tools write it is 13 deep. */
const MAX_DEPTH = 15;
/** A thousand people with a hundred fields each, in a list or by aliases. */
const MAX_VALUES = 100_000;

export function measure(schema: GraphQLSchema, document: DocumentNode): Size {
  const fragments = fragmentsOf(document);
  const weigh = scale(fragments);
  const total: { depth: number; fields: number; batches: Size["batches"][number][] } = {
    depth: 0,
    fields: 0,
    batches: [],
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, fields } = weigh(definition.selectionSet);
    total.depth = Math.max(total.depth, depth);
    total.fields += fields;
    for (const field of rootFields(definition.selectionSet, fragments)) {
      const people = peopleAsked(schema, field);
      if (people && field.selectionSet)
        total.batches.push({ ...people, fields: weigh(field.selectionSet).fields });
    }
  }
  return total;
}

/** Refuses a request that would cost far more than any honest one, before anything is run. */
export function refuseSize(size: Size, values: Readonly<Record<string, unknown>>): Refusal | null {
  if (size.depth > MAX_DEPTH)
    return new Refusal("BAD_USER_INPUT", `expected at most ${MAX_DEPTH} levels of fields`);
  const asked = size.batches.reduce((sum, { fields, variable, people }) => {
    const given = variable !== null && Object.hasOwn(values, variable) ? values[variable] : null;
    return sum + fields * (Array.isArray(given) ? given.length : people);
  }, size.fields);
  if (asked <= MAX_VALUES) return null;
  const expected = `expected to be asked for at most ${MAX_VALUES} values`;
  return new Refusal("BAD_USER_INPUT", `${expected}: fewer fields or fewer people`);
}

/** Brackets in brackets that the parser, which calls itself for each, takes in its stride. */
const MOST_NESTED = 200;

/** Characters; a thousand aliased look-ups are some two hundred thousand. */
const LONGEST = 400_000;

/** Refuses, before it is parsed, a document that is too long, or would use up the parser's stack. */
export function refuseText(query: string): Refusal | null {
  if (query.length > LONGEST)
    return new Refusal("BAD_USER_INPUT", `expected a document of at most ${LONGEST} characters`);
  if (!isNested(query) || !isNested(query.replace(STRINGS, ""))) return null;
  return new Refusal("BAD_USER_INPUT", `expected at most ${MAX_DEPTH} levels of fields`);
}

function isNested(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length && depth <= MOST_NESTED; i++) {
    const character = text.charCodeAt(i);
    if (OPENING.has(character)) depth += 1;
    else if (CLOSING.has(character)) depth -= 1;
  }
  return depth > MOST_NESTED;
}

const STRINGS = /"(?:[^"\\]|\\.)*"/gs;
const OPENING = new Set([..."{[("].map((character) => character.charCodeAt(0)));
const CLOSING = new Set([..."}])"].map((character) => character.charCodeAt(0)));

interface Weight {
  depth: number;
  fields: number;
}

/** Each fragment is weighed once, however often it is spread: spreading doubles at every level. */
function scale(fragments: Fragments) {
  const known = new Map<SelectionSetNode, Weight>();
  return function weigh(selection: SelectionSetNode): Weight {
    const before = known.get(selection);
    if (before !== undefined) return before;
    const weight: Weight = { depth: 0, fields: 0 };
    known.set(selection, weight);
    for (const node of selection.selections) {
      const inner =
        node.kind === Kind.FRAGMENT_SPREAD
          ? fragments.get(node.name.value)?.selectionSet
          : node.selectionSet;
      const { depth, fields } = inner ? weigh(inner) : { depth: 0, fields: 0 };
      const own = node.kind === Kind.FIELD ? 1 : 0;
      weight.depth = Math.max(weight.depth, depth + own);
      weight.fields += fields + own;
    }
    return weight;
  };
}

function rootFields({ selections }: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    const inner =
      node.kind === Kind.INLINE_FRAGMENT
        ? node.selectionSet
        : fragments.get(node.name.value)?.selectionSet;
    return inner ? rootFields(inner, fragments) : [];
  });
}

/** The list of national ids a root field is given, if it takes one. */
function peopleAsked(
  schema: GraphQLSchema,
  { name, arguments: given = [] }: FieldNode,
): { variable: string | null; people: number } | null {
  const known = schema.getQueryType()?.getFields()[name.value]?.args ?? [];
  const list = known.find(
    ({ type }) => isListType(getNullableType(type)) && getNamedType(type).name === "NationalId",
  );
  const value = given.find((argument) => argument.name.value === list?.name)?.value;
  if (value === undefined) return null;
  if (value.kind === Kind.VARIABLE) return { variable: value.name.value, people: 1000 };
  return { variable: null, people: value.kind === Kind.LIST ? value.values.length : 1 };
}
