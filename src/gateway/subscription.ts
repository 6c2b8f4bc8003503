import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  validate,
  valueFromAST,
} from "graphql";
import { Refusal } from "../rules/problem.ts";
import { refuseDocument } from "./document-limits.ts";
import { explainVariables } from "./explain-variables.ts";

/** A subscription, ready to be run once for each event. */
export interface ReadSubscription {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** The one root field, by its name in the schema. */
  field: string;
  /** The cursor it asks to go on from. */
  after: string | null;
}

/**
 * Reads a document that subscribes to one field.
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
  const root = rootField(document, operation.selectionSet);
  const field = root.name.value;
  return { document, operation, field, after: cursorIn(schema, root, coerced) };
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

/** A valid subscription has one root field, which may stand in a fragment. */
function rootField(document: DocumentNode, { selections }: SelectionSetNode): FieldNode {
  const [first] = selections as [SelectionNode];
  if (first.kind === Kind.FIELD) return first;
  if (first.kind === Kind.INLINE_FRAGMENT) return rootField(document, first.selectionSet);
  const fragment = document.definitions.find(
    (definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === first.name.value,
  ) as FragmentDefinitionNode;
  return rootField(document, fragment.selectionSet);
}

/** The `after` of the root field, as a literal or by a variable. */
function cursorIn(
  schema: GraphQLSchema,
  { name, arguments: given }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  const after = given?.find((argument) => argument.name.value === "after")?.value;
  const known = schema.getSubscriptionType()?.getFields()[name.value]?.args;
  const type = known?.find((argument) => argument.name === "after")?.type;
  return after && type ? ((valueFromAST(after, type, variables) as string | null) ?? null) : null;
}
