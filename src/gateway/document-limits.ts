import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { Refusal } from "../rules/problem.ts";

/**
 * What a document may hold. Validation compares fields of one name with each other, and fragments with
 * one another, so its time grows with their square; an honest document, a thousand aliased look-ups
 * among them, is far from each of these.
 */
const MOST = {
  operations: 20,
  fragments: 100,
  variables: 200,
  "directives on one place": 5,
  directives: 2000,
  "fields that repeat a name beside it": 50,
  "fragments spread in one place": 100,
  "fields times fragments": 50_000,
} as const;

type Limited = keyof typeof MOST;

/** Refuses a parsed document before anything is worked out of it; the time is linear in its length. */
export function refuseDocument({ definitions }: DocumentNode): Refusal | null {
  const count: Record<Limited, number> = {
    operations: 0,
    fragments: 0,
    variables: 0,
    "directives on one place": 0,
    directives: 0,
    "fields that repeat a name beside it": 0,
    "fragments spread in one place": 0,
    "fields times fragments": 0,
  };
  let fields = 0;

  const countDirectives = (directives: readonly DirectiveNode[] | undefined) => {
    const here = directives?.length ?? 0;
    count.directives += here;
    count["directives on one place"] = Math.max(count["directives on one place"], here);
  };
  const countSelections = ({ selections }: SelectionSetNode) => {
    const keys = new Set<string>();
    let spread = 0;
    for (const node of selections) {
      countDirectives(node.directives);
      if (node.kind === Kind.FRAGMENT_SPREAD) spread += 1;
      else if (node.kind === Kind.FIELD) {
        fields += 1;
        keys.add((node.alias ?? node.name).value);
        if (node.selectionSet) countSelections(node.selectionSet);
      } else countSelections(node.selectionSet);
    }
    count["fragments spread in one place"] = Math.max(
      count["fragments spread in one place"],
      spread,
    );
    const named = selections.filter(({ kind }) => kind === Kind.FIELD).length;
    count["fields that repeat a name beside it"] += named - keys.size;
  };
  const countVariables = ({ variableDefinitions = [] }: OperationDefinitionNode) => {
    count.variables += variableDefinitions.length;
    for (const { directives } of variableDefinitions) countDirectives(directives);
  };

  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      count.operations += 1;
      countVariables(definition);
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) count.fragments += 1;
    else continue;
    countDirectives(definition.directives);
    countSelections(definition.selectionSet);
  }
  count["fields times fragments"] = fields * count.fragments;

  const over = (Object.keys(MOST) as Limited[]).find((limited) => count[limited] > MOST[limited]);
  if (over === undefined) return null;
  return new Refusal("BAD_USER_INPUT", `expected at most ${MOST[over]} ${over} in a document`);
}
