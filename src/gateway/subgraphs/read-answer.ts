import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";
import { z } from "zod";
import { isTree, member, type Tree } from "../plan/tree.ts";
import { type SubgraphAnswer, type SubgraphError, SubgraphUnavailable } from "./client.ts";
import { jsonOf, MOST_DEPTH } from "./read-json.ts";

/** Whoever makes more mistakes than these has made one many times. */
const MOST_ERRORS = 1000;
/** Errors about the whole answer, each of which is told at every field that was asked for. */
const MOST_ABOUT_ALL = 10;
/** No list of this length fits into an answer. A number beyond may be somebody's. */
const LONGEST_LIST = 5_000_000;

/** GraphQL, 7.1: data, errors, or both; some servers write null for what they leave out. */
const answer = z.object({
  data: z.custom<Tree>(isTree).nullish(),
  errors: z.preprocess(
    (errors) => (Array.isArray(errors) ? errors.slice(0, MOST_ERRORS) : errors),
    z
      .array(
        z.object({
          message: z.string(),
          path: z.array(z.union([z.string(), z.int()])).nullish(),
          extensions: z.record(z.string(), z.unknown()).nullish(),
        }),
      )
      .nullish(),
  ),
});

/** @throws {SubgraphUnavailable} when the bytes are no GraphQL answer, or not to what was asked. */
export type ReadAnswer = (
  body: Uint8Array,
  variables: Readonly<Record<string, unknown>>,
) => SubgraphAnswer;

/** Reads what is answered to one operation: nothing that was not asked for is taken in. */
export function answerReader(operation: string): ReadAnswer {
  const document = parse(operation, { noLocation: true });
  const asked = new Map<string, Asked | null>();
  const keys = new Set<string>();
  const entities: { key: string; variable: string }[] = [];
  const root = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  )?.selectionSet;
  if (root !== undefined) readAsked(root, document, asked, keys);
  for (const node of root?.selections ?? []) {
    const variable = node.kind === Kind.FIELD ? representationsOf(node) : null;
    if (variable !== null) entities.push({ key: keyOf(node as FieldNode), variable });
  }
  return (body, variables) => {
    const read = answer.safeParse(jsonOf(body));
    if (!read.success) throw new SubgraphUnavailable("expected a GraphQL answer, got other JSON");
    const { data, errors } = read.data;
    if (!data && !errors?.length)
      throw new SubgraphUnavailable("expected data or errors, got neither");
    if (data) {
      for (const { key, variable } of entities) {
        const found = member(data, key) ?? null;
        const isToldWhy = found === null && errors?.length;
        if (!isToldWhy && !isAbout(found, variables[variable] as readonly unknown[]))
          throw new SubgraphUnavailable("expected an object or null for each entity asked about");
      }
      keepAsked(data, asked);
    }
    return {
      data,
      errors: onePerPlace(errors?.map((error) => withKnownPath(error, keys)) ?? []),
    };
  };
}

/** What is selected of a value, by response key; null where it has no selection. */
type Asked = Map<string, Asked | null>;

function readAsked(
  { selections }: SelectionSetNode,
  document: DocumentNode,
  asked: Asked,
  keys: Set<string>,
): void {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const key = keyOf(node);
      keys.add(key);
      const inner = asked.get(key) ?? (node.selectionSet ? new Map() : null);
      asked.set(key, inner);
      if (node.selectionSet && inner) readAsked(node.selectionSet, document, inner, keys);
    } else {
      const fragment =
        node.kind === Kind.INLINE_FRAGMENT
          ? node
          : document.definitions.find(
              (each) =>
                each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
            );
      if (fragment && "selectionSet" in fragment && fragment.selectionSet)
        readAsked(fragment.selectionSet, document, asked, keys);
    }
  }
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** The variable with what `_entities` is asked about (Federation, "Resolve requests for entities"). */
function representationsOf({ name, arguments: given = [] }: FieldNode): string | null {
  const value = given.find((argument) => argument.name.value === "representations")?.value;
  return name.value === "_entities" && value?.kind === Kind.VARIABLE ? value.name.value : null;
}

/** Which entity is whose is told by nothing but their order. */
function isAbout(found: unknown, representations: readonly unknown[]): boolean {
  return (
    Array.isArray(found) &&
    found.length === representations.length &&
    found.every((entity) => entity === null || isTree(entity))
  );
}

/** Another subgraph may know what this one was not asked for, and would be overruled. */
function keepAsked(value: unknown, asked: Asked): void {
  if (Array.isArray(value)) for (const item of value) keepAsked(item, asked);
  if (!isTree(value)) return;
  for (const key of Object.keys(value)) {
    const inner = asked.get(key);
    const isWrong = key === "__typename" && typeof value[key] !== "string";
    if (inner === undefined || isWrong) delete value[key];
    else if (inner !== null) keepAsked(value[key], inner);
  }
}

type ReadError = NonNullable<z.infer<typeof answer>["errors"]>[number];

/** A path ends where it names what was not asked for: that may be anything, and a caller would see it. */
function withKnownPath(
  { message, path, extensions }: ReadError,
  keys: ReadonlySet<string>,
): SubgraphError {
  const isUnknown = (key: string | number) =>
    typeof key === "string" ? !keys.has(key) : key < 0 || key >= LONGEST_LIST;
  const end = path?.findIndex(isUnknown) ?? 0;
  const known = path?.slice(0, Math.min(end < 0 ? path.length : end, MOST_DEPTH));
  const isCodeText = typeof extensions?.code === "string";
  return {
    message,
    path: known?.length ? known : undefined,
    extensions: isCodeText ? extensions : { ...extensions, code: undefined },
  };
}

/** GraphQL, 6.4.4: a place has one error. */
function onePerPlace(errors: readonly SubgraphError[]): SubgraphError[] {
  const places = new Set<string>();
  let aboutAll = 0;
  return errors.filter(({ path }) => {
    if (path === undefined) return ++aboutAll <= MOST_ABOUT_ALL;
    const place = path.join(" ");
    return !places.has(place) && places.add(place);
  });
}
