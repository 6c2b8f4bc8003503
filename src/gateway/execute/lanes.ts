import { createRequire } from "node:module";
import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isInputObjectType,
  Kind,
  type NamedTypeNode,
  typeFromAST,
  visit,
} from "graphql";

type Compiler = typeof import("graphql-jit");
const require = createRequire(import.meta.url);
let compiler: Compiler | null = null;

/** Needed from a document's second time on, and not for the start. */
function loadCompiler(): Compiler {
  compiler ??= require("graphql-jit") as Compiler;
  return compiler;
}

/** One operation of a validated document, ready to run with any variables. */
export type Run = (
  context: object,
  variables: Readonly<Record<string, unknown>>,
) => ExecutionResult | Promise<ExecutionResult>;

/** Runs an operation with graphql-js: slowest, and the measure of what is right. */
export function interpret(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Run {
  return (contextValue, variableValues) =>
    execute({ schema, document, contextValue, variableValues, operationName });
}

/**
 * Compiles a query with graphql-jit; null where it is not known to answer just as graphql-js does:
 * where a directive decides what is selected, where a variable has a default and may be null all
 * the same, or is of an input type with defaults, where a variable that may be left out stands in an
 * input object, and where something is named like a member of every JavaScript object.
 *
 * Where an error leaves nothing of the answer, the two report different errors of those there were;
 * graphql-js then has the last word.
 */
export function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Run | null {
  if (!isPlainQuery(schema, document)) return null;
  const { compileQuery, isCompiledQuery } = loadCompiler();
  const compiled = compileQuery(schema, document, operationName, {
    disablingCapturingStackErrors: true,
  });
  if (!isCompiledQuery(compiled)) return null;
  const interpreted = interpret(schema, document, operationName);
  return (context, variables) => {
    const settle = (answer: ExecutionResult) =>
      answer.data === null ? interpreted(context, variables) : inOrder(answer);
    const answer = compiled.query(undefined, context, variables);
    return answer instanceof Promise ? answer.then(settle) : settle(answer);
  };
}

function inOrder({ errors, data }: ExecutionResult): ExecutionResult {
  return { ...(errors && { errors }), ...(data !== undefined && { data }) };
}

function isPlainQuery(schema: GraphQLSchema, document: DocumentNode): boolean {
  let isPlain = true;
  const leave = () => {
    isPlain = false;
    return BREAK;
  };
  visit(document, {
    Directive: leave,
    OperationDefinition: ({ operation }) => (operation === "query" ? undefined : leave()),
    VariableDefinition: ({ defaultValue, type }) =>
      defaultValue === undefined && !hasDefaults(typeFromAST(schema, type as NamedTypeNode))
        ? undefined
        : leave(),
    ObjectField: ({ value }) => (value.kind === Kind.VARIABLE ? leave() : undefined),
    Name: ({ value }) => (value in Object.prototype ? leave() : undefined),
  });
  return isPlain;
}

/** Whether an input type fills in anything that is left out, however deep. */
function hasDefaults(type: GraphQLType | undefined, seen = new Set<GraphQLType>()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some(
    ({ defaultValue, type: inner }) => defaultValue !== undefined || hasDefaults(inner, seen),
  );
}
