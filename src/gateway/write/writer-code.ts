import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import { codeBook } from "./code-book.ts";
import { fieldReader } from "./field-reader.ts";
import { leafWriter } from "./leaf.ts";
import { NOT_WRITTEN, NotWritable, refuseValue } from "./refuse-value.ts";
import { noteError, type WriterRun } from "./writer-run.ts";

/** An operation as code: what gives the values of its root fields, and what writes them. */
export interface WriterCode {
  roots: readonly { key: string; begin(source: undefined, run: WriterRun): unknown }[];
  write(values: readonly unknown[], run: WriterRun): string;
  /** Where arguments hold variables, for each slot of a run. */
  slots: readonly { field: GraphQLField<unknown, unknown>; node: FieldNode }[];
}

type Nodes = readonly [FieldNode, ...FieldNode[]];
type Fields = ReadonlyMap<string, Nodes>;

/**
 * Writes the code of an operation in which `@skip` and `@include` are settled: a function for each
 * selection, which reads the members of an object `s` in a run `r`, calls the resolvers of those that
 * have one, and gives the JSON text. Two selections that come to the same code share it.
 *
 * @param conditions the variables that the directives ask about.
 * @throws {NotWritable | GraphQLError} when it cannot be written.
 */
export function writeCode(
  schema: GraphQLSchema,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  operation: OperationDefinitionNode,
  conditions: Readonly<Record<string, unknown>>,
): WriterCode {
  const book = codeBook();
  const { read, slots } = fieldReader(book, requiredVariables(operation));
  const refuse = book.constant(refuseValue);

  /** The expression that gives the JSON of what another expression gives; `v` is free for it. */
  function completed(type: GraphQLOutputType, nodes: Nodes, value: string): string {
    if (isNonNullType(type)) return present(type.ofType, nodes, value);
    return `((v = ${value}) == null ? "null" : ${present(type, nodes, "v")})`;
  }

  function present(type: GraphQLOutputType, nodes: Nodes, value: string): string {
    if (isLeafType(type)) return `${book.constant(leafWriter(type), type)}(${value})`;
    if (isListType(type)) return `${listOf(type.ofType, nodes, null)}(${value}, r)`;
    if (isObjectType(type)) return `${objectOf(type, nodes)}(${value}, r)`;
    if (isAbstractType(type)) return `${anyOf(type, nodes)}(${value}, r)`;
    throw new NotWritable(String(type));
  }

  /** @param root the key of the root field that a list answers: an error in it counts in its place. */
  function listOf(items: GraphQLOutputType, nodes: Nodes, root: string | null): string {
    const note = `${book.constant(noteError)}(r, ${book.constant(nodes)}, ${JSON.stringify(root)}, i, v)`;
    const failed = root === null || isNonNullType(items) ? "" : `v instanceof Error ? ${note} : `;
    return book.named(`(s, r) {
  if (!Array.isArray(s)) ${refuse}(s);
  let v, text = "[";
  for (let i = 0; i < s.length; i++) {
    if (i > 0) text += ",";
    v = s[i];
    text += ${failed}${completed(items, nodes, "v")};
  }
  return text + "]";
}`);
  }

  function objectOf(type: GraphQLObjectType, nodes: Nodes): string {
    if (type.isTypeOf) throw new NotWritable(`${type.name} tells its objects apart`);
    const fields = collectSubfields(
      schema,
      fragments,
      conditions,
      type,
      nodes,
    ) as unknown as Fields;
    const text = objectText([...fields].map(([key, of]) => [key, memberOf(type, of)]));
    /** A resolver may be given anything for its source, but members are read of objects only. */
    const none = text.includes("s.") ? 's === null || typeof s !== "object"' : "s == null";
    return book.named(`(s, r) {
  if (${none} || s instanceof Error || s instanceof Promise) ${refuse}(s);
  let v;
  return ${text};
}`);
  }

  function memberOf(type: GraphQLObjectType, nodes: Nodes): string {
    const [node] = nodes;
    if (node.name.value === TYPE_NAME) return JSON.stringify(JSON.stringify(type.name));
    const field = type.getFields()[node.name.value];
    if (field === undefined) throw new NotWritable(`${type.name}.${node.name.value}`);
    return completed(field.type, nodes, read(field, node));
  }

  function anyOf(type: GraphQLAbstractType, nodes: Nodes): string {
    const { resolveType } = type;
    if (!resolveType || resolveType.length > 1)
      throw new NotWritable(`${type.name} is told apart by more than the value`);
    const cases = schema
      .getPossibleTypes(type)
      .map((each) => `case "${each.name}": return ${objectOf(each, nodes)}(s, r);`);
    return book.named(`(s, r) {
  switch (${book.constant(resolveType)}(s)) {
    ${cases.join("\n    ")}
    default: throw ${book.constant(NOT_WRITTEN)};
  }
}`);
  }

  /** A root field's value is read before any is written, and stands in `s` then. */
  function rootOf(root: GraphQLObjectType, key: string, nodes: Nodes) {
    const field = root.getFields()[nodes[0].name.value];
    if (field === undefined) return memberOf(root, nodes);
    if (!field.resolve) throw new NotWritable(`${field.name} has no root to be read from`);
    const begin = `begin: (s, r) => ${read(field, nodes[0])}`;
    const value = `s[${roots.push(`{ key: ${JSON.stringify(key)}, ${begin} }`) - 1}]`;
    const type = isNonNullType(field.type) ? field.type.ofType : field.type;
    if (!isListType(type)) return completed(field.type, nodes, value);
    const list = `${listOf(type.ofType, nodes, key)}(v, r)`;
    const missing = isNonNullType(field.type) ? `${refuse}(v)` : '"null"';
    return `((v = ${value}) == null ? ${missing} : ${list})`;
  }

  const type = schema.getRootType(operation.operation);
  if (!type) throw new NotWritable(`there is no ${operation.operation}`);
  const roots: string[] = [];
  const { selectionSet } = operation;
  const fields = collectFields(schema, fragments, conditions, type, selectionSet);
  const text = objectText(
    [...(fields as unknown as Fields)].map(([key, nodes]) => [key, rootOf(type, key, nodes)]),
  );
  if (operation.operation === "mutation" && roots.length > 1)
    throw new NotWritable("a field is begun when the one before it is completed");
  const code = `{ roots: [${roots.join(", ")}], write(s, r) { let v; return ${text}; } }`;
  return { ...(book.evaluate(code) as Omit<WriterCode, "slots">), slots };
}

function requiredVariables({ variableDefinitions = [] }: OperationDefinitionNode): Set<string> {
  const required = variableDefinitions.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
  return new Set(required.map(({ variable }) => variable.name.value));
}

const TYPE_NAME = "__typename";

/** The expression of an object's text, whose keys are known and whose values are expressions. */
function objectText(members: readonly (readonly [key: string, value: string])[]): string {
  if (members.length === 0) return '"{}"';
  const parts = members.map(([key, value], i) => {
    const before = `${i === 0 ? "{" : ","}${JSON.stringify(key)}:`;
    return `${JSON.stringify(before)} + ${value}`;
  });
  return `${parts.join(" + ")} + "}"`;
}
