import {
  type ArgumentNode,
  BREAK,
  defaultFieldResolver,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  getArgumentValues,
  Kind,
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

/**
 * Writes how a field's value is read: the member of its name, or what its resolver gives.
 *
 * @param required the variables that have a value in each run.
 */
export function fieldReader(book: CodeBook, required: ReadonlySet<string>) {
  const slots: Slot[] = [];

  function slotOf(field: Slot["field"], node: FieldNode): number {
    const known = slots.findIndex((slot) => slot.node === node && slot.field === field);
    return known === -1 ? slots.push({ field, node }) - 1 : known;
  }

  /** Arguments without variables are one object for all runs. */
  function argumentsOf(field: Slot["field"], node: FieldNode): string {
    const given = node.arguments ?? [];
    if (!given.some(holdsVariables)) {
      const args = getArgumentValues(field, node, {});
      return book.constant(args, `arguments ${JSON.stringify(args)}`);
    }
    const [only] = given;
    const isAlone = given.length === 1 && field.args.every(isUnsaid);
    if (isAlone && only?.value.kind === Kind.VARIABLE && required.has(only.value.name.value))
      return `{ ${only.name.value}: r.variables[${JSON.stringify(only.value.name.value)}] }`;
    return `r.args[${slotOf(field, node)}]`;
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

function holdsVariables(argument: ArgumentNode): boolean {
  let found = false;
  visit(argument, {
    Variable() {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** Whether nothing is said of an argument that is left out. */
function isUnsaid({ defaultValue }: GraphQLArgument): boolean {
  return defaultValue === undefined;
}
