import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from "graphql";
import { refuseValue } from "./refuse-value.ts";

/**
 * Writes a leaf's value as JSON, as graphql-js and `JSON.stringify` do between them.
 *
 * @throws what `refuseValue` throws, for a value that graphql-js would look at twice.
 */
export type WriteLeaf = (value: unknown) => string;

const MOST_INT = 2 ** 31 - 1;
const LEAST_INT = -(2 ** 31);

const BUILT_IN = new Map<GraphQLLeafType, WriteLeaf>([
  [GraphQLString, writeText],
  [GraphQLID, writeText],
  [GraphQLBoolean, (value) => (typeof value === "boolean" ? String(value) : refuseValue(value))],
  [
    GraphQLInt,
    (value) =>
      Number.isInteger(value) && (value as number) <= MOST_INT && (value as number) >= LEAST_INT
        ? String(value)
        : refuseValue(value),
  ],
  [GraphQLFloat, (value) => (Number.isFinite(value) ? String(value) : refuseValue(value))],
]);

/** Scalars whose text has nothing in it that JSON writes otherwise. */
const PLAIN = new Set(["DateTime"]);

export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) {
    const texts = new Map(type.getValues().map(({ name, value }) => [value, `"${name}"`]));
    return (value) => texts.get(value) ?? refuseValue(value);
  }
  const known = BUILT_IN.get(type);
  if (known !== undefined) return known;
  const serialize: (value: unknown) => unknown = type.serialize.bind(type);
  const quote = PLAIN.has(type.name) ? (text: string) => `"${text}"` : JSON.stringify;
  return (value) => {
    if (value == null || typeof value === "object") return refuseValue(value);
    const text = serialize(value);
    return typeof text === "string" ? quote(text) : refuseValue(text);
  };
}

function writeText(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : refuseValue(value);
}
