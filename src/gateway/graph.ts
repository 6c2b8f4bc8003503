import type {
  DocumentNode,
  ExecutionResult,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";
import type { HasCaller } from "../access/guard.ts";
import type { Size } from "./limits.ts";
import type { NamedPeople } from "./person-budget.ts";
import type { Executed } from "./write/operation-writer.ts";

/** A schema that documents can be asked of: one subgraph's, or that of many together. */
export interface Graph {
  schema: GraphQLSchema;
  /** Works out what there is to work out of a validated document, once. */
  prepare(document: DocumentNode): Prepared;
}

/** What is worked out once for a document, and holds for every caller and all variables. */
export interface Prepared {
  namedPeople: NamedPeople;
  size: Size;
  /** Whether anything in it needs a token. */
  needsToken: boolean;
  /** What an operation of it costs with these variables. */
  cost(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): number;
  /** What an operation of it may show of a person. */
  shownFields(operation: OperationDefinitionNode): readonly string[];
  /** The same straight into text where that is known to come to the same; null where it is not. */
  write?(
    context: HasCaller,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
  ): Executed | Promise<Executed> | null;
  run(
    context: HasCaller,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
  ): ExecutionResult | Promise<ExecutionResult>;
}
