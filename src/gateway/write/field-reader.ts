import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  getArgumentValues,
  visit,
} from "graphql";
import type { CodeBook } from "./code-book.ts";
import { NotWritable } from "./refuse-value.ts";

/** A field whose arguments are worked out for each run, because variables are in them. */
export interface Slot {
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
}

/** `(source, args, context)`: one that takes more looks at the document. */
const MOST_TAKEN = 3;

/** Writes how a field's value is read: the member of its name, or what its resolver gives. */
export function fieldReader(book: CodeBook) {
  const slots: Slot[] = [];

  function slotOf(field: Slot["field"], node: FieldNode): number {
    const known = slots.findIndex((slot) => slot.node === node && slot.field === field);
    return known === -1 ? slots.push({ field, node }) - 1 : known;
  }

  /** Arguments without variables are one object for all runs. */
  function argumentsOf(field: Slot["field"], node: FieldNode): string {
    if (holdsVariables(node)) return `r.args[${slotOf(field, node)}]`;
    const args = getArgumentValues(field, node, {});
    return book.constant(args, `arguments ${JSON.stringify(args)}`);
  }

  return {
    slots,
    /** @returns an expression over a source `s` and a run `r`. */
    read(field: Slot["field"], node: FieldNode): string {
      const { resolve = defaultFieldResolver } = field;
      if (resolve === defaultFieldResolver) return `s.${field.name}`;
      if (resolve.length > MOST_TAKEN) throw new NotWritable(`${field.name} looks at the document`);
      return `${book.constant(resolve)}(s, ${argumentsOf(field, node)}, r.context)`;
    },
  };
}

function holdsVariables({ arguments: given = [] }: FieldNode): boolean {
  let found = false;
  const note = () => {
    found = true;
  };
  for (const argument of given) visit(argument, { Variable: note });
  return found;
}
