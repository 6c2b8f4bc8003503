import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  valueFromAST,
} from "graphql";
import { Refusal } from "../rules/problem.ts";
import { refuseDocument } from "./document-limits.ts";
import { explainVariables } from "./explain-variables.ts";

/** A subscription to the changes, ready to be run once for each event. */
export interface ReadSubscription {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** The cursor it asks to go on from. */
  after: string | null;
}

/**
 * Reads a document that subscribes to the changes.
 *
 * @returns what does not fit, when it does not.
 */
export function readSubscription(
  schema: GraphQLSchema,
  request: {
    query: string;
    operationName?: string | undefined;
    variables: Readonly<Record<string, unknown>>;
  },
  maxTokens: number,
): ReadSubscription | readonly unknown[] {
  let document: DocumentNode;
  try {
    document = parse(request.query, { maxTokens });
  } catch (fault) {
    return [new Refusal("BAD_USER_INPUT", `expected a document: ${(fault as Error).message}`)];
  }
  const tooMuch = refuseDocument(document);
  if (tooMuch !== null) return [tooMuch];
  const faults = validate(schema, document);
  if (faults.length > 0) return faults.map(withoutSuggestion);
  const operation = getOperationAST(document, request.operationName);
  if (operation?.operation !== "subscription") return [NO_SUBSCRIPTION];
  const { variables } = request;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced === undefined) return explainVariables(schema, operation, variables);
  return { document, operation, after: cursorIn(schema, operation, coerced) };
}

/** A suggestion would tell of a schema that may not be asked about itself. */
function withoutSuggestion({ message, nodes }: GraphQLError): GraphQLError {
  const extensions = { code: "GRAPHQL_VALIDATION_FAILED" };
  const said = message.replace(/ Did you mean .*\?$/, "");
  return new GraphQLError(said, { ...(nodes && { nodes }), extensions });
}

const NO_SUBSCRIPTION = new Refusal(
  "BAD_USER_INPUT",
  "expected a subscription: queries and mutations are answered on /graphql",
);

/** The `after` of the one root field, as a literal or by a variable. */
function cursorIn(
  schema: GraphQLSchema,
  { selectionSet }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  const [field] = selectionSet.selections.filter(({ kind }) => kind === Kind.FIELD) as FieldNode[];
  const after = field?.arguments?.find(({ name }) => name.value === "after")?.value;
  const type = schema.getSubscriptionType()?.getFields().changes?.args[0]?.type;
  return after && type ? ((valueFromAST(after, type, variables) as string | null) ?? null) : null;
}
