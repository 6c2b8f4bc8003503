import {
  type DocumentNode,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { isOperation } from "./root-fields.ts";
import type { Step } from "./step.ts";
import { merge } from "./tree.ts";

/**
 * A query in parts that ask for all of it together: split where it first asks for more than one thing.
 * None when it asks for one thing only.
 */
export function splitSelections(document: DocumentNode): DocumentNode[] {
  const [operation] = document.definitions.filter(isOperation);
  if (operation === undefined) return [];
  return partsOf(operation.selectionSet, document).map((selectionSet) => ({
    ...document,
    definitions: document.definitions.map((each) =>
      each === operation ? { ...operation, selectionSet } : each,
    ),
  }));
}

/** A step over data of its own, for plans of different parts may use one key for different things. */
export function apart(step: Step): Step {
  return (run) => {
    const own = { ...run, data: {} };
    const running = step(own);
    if (running instanceof Promise) return running.then(() => merge(run.data, own.data));
    merge(run.data, own.data);
  };
}

function partsOf({ selections }: SelectionSetNode, document: DocumentNode): SelectionSetNode[] {
  const open = selections.map((node) => writtenOut(node, document));
  if (open.length > 1) return open.map(only);
  const [first] = open;
  if (!first?.selectionSet) return [];
  return partsOf(first.selectionSet, document).map((selectionSet) =>
    only({ ...first, selectionSet }),
  );
}

function only(selection: SelectionNode): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: [selection] };
}

function writtenOut(
  node: SelectionNode,
  { definitions }: DocumentNode,
): Exclude<SelectionNode, { kind: Kind.FRAGMENT_SPREAD }> {
  if (node.kind !== Kind.FRAGMENT_SPREAD) return node;
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === node.name.value) {
      const { typeCondition, selectionSet } = definition;
      return {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition,
        selectionSet,
      } satisfies InlineFragmentNode;
    }
  throw new Error("expected every fragment that is spread");
}
