import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** Draws a whole number from 0 to below `below`. */
export type Draw = (below: number) => number;

export interface DrawnOperation {
  text: string;
  variables: Record<string, unknown>;
}

export interface OperationWish {
  operation: "query" | "mutation";
  /** Root fields to choose from. */
  roots: readonly string[];
  /** A value for a leaf of an input type, as JSON. */
  leaf(type: string, draw: Draw): unknown;
  /** Whether a field, such as `Person.changes`, is drawn as often as others. */
  isRare(coordinate: string): boolean;
}

const MOST_DEEP = 7;
const MOST_FIELDS = 40;

/**
 * Draws an operation over a schema: aliases, arguments as literals, variables, defaults and left out,
 * `@skip` and `@include`, fragments in place and by name, `__typename` anywhere. Most are valid.
 */
export function drawOperation(
  schema: GraphQLSchema,
  draw: Draw,
  { operation, roots, leaf, isRare }: OperationWish,
): DrawnOperation {
  const definitions: string[] = [];
  const fragments: string[] = [];
  const variables: Record<string, unknown> = {};
  let fields = 0;
  let names = 0;
  const chance = (inHundred: number) => draw(100) < inHundred;
  const pick = <Item>(items: readonly Item[]) => items[draw(items.length)] as Item;

  function directives(): string {
    if (!chance(12)) return "";
    const name = pick(["skip", "include"]);
    if (chance(40)) return ` @${name}(if: ${pick(["true", "false"])})`;
    return ` @${name}(if: ${variable("Boolean!", pick([true, false]), chance(30) ? "true" : null)})`;
  }

  /** @param fallback its default, as a literal; the variable may then be left out. */
  function variable(type: string, value: unknown, fallback: string | null): string {
    const name = `v${names++}`;
    definitions.push(`$${name}: ${type}${fallback === null ? "" : ` = ${fallback}`}`);
    if (fallback === null || chance(50)) variables[name] = value;
    return `$${name}`;
  }

  function value(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return value(type.ofType);
    if (isListType(type)) return Array.from({ length: draw(4) }, () => value(type.ofType));
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (!isInputObjectType(type)) return leaf(type.name, draw);
    const given = Object.values(type.getFields()).filter(
      ({ type: inner }) => isNonNullType(inner) || chance(50),
    );
    return Object.fromEntries(given.map((field) => [field.name, value(field.type)]));
  }

  function literal(type: GraphQLInputType, json: unknown): string {
    if (json === null) return "null";
    if (isNonNullType(type)) return literal(type.ofType, json);
    if (isListType(type))
      return `[${(json as unknown[]).map((item) => literal(type.ofType, item)).join(", ")}]`;
    if (isEnumType(type)) return String(json);
    if (!isInputObjectType(type)) return JSON.stringify(json);
    const members = Object.entries(json as object).map(([name, inner]) => {
      const field = type.getFields()[name];
      return `${name}: ${field ? literal(field.type, inner) : "null"}`;
    });
    return `{ ${members.join(", ")} }`;
  }

  function argument({ name, type }: GraphQLArgument): string[] {
    const isRequired = isNonNullType(type);
    if (!isRequired && chance(60)) return [];
    const json = !isRequired && chance(10) ? null : value(type);
    if (chance(50)) return [`${name}: ${literal(type, json)}`];
    const isOpen = !isRequired && chance(50);
    const fallback = isOpen ? literal(type, value(type)) : null;
    return [`${name}: ${variable(String(type), json, fallback)}`];
  }

  function field(parent: GraphQLCompositeType, name: string, deep: number): string {
    const { args, type } =
      (isObjectType(parent) || "getFields" in parent ? parent.getFields()[name] : null) ?? NO_FIELD;
    fields += 1;
    const given = args.flatMap(argument);
    const written = given.length > 0 ? `(${given.join(", ")})` : "";
    const alias = written !== "" || chance(15) ? `a${names++}: ` : "";
    const named = getNamedType(type);
    const inner = named && isCompositeType(named) ? ` ${selection(named, deep + 1)}` : "";
    return `${alias}${name}${written}${directives()}${inner}`;
  }

  function selection(type: GraphQLCompositeType, deep: number): string {
    const all = "getFields" in type ? Object.values(type.getFields()) : [];
    const fitting = all.filter((each) => deep < MOST_DEEP || isLeafType(getNamedType(each.type)));
    const parts: string[] = [chance(20) || fitting.length === 0 ? "__typename" : ""];
    const count = 1 + draw(5);
    for (let i = 0; i < count && fitting.length > 0 && fields < MOST_FIELDS; i++) {
      const { name } = pick(fitting);
      if (isRare(`${type.name}.${name}`) && !chance(3)) continue;
      parts.push(field(type, name, deep));
    }
    if (deep < MOST_DEEP && chance(30)) parts.push(fragment(type, deep));
    if (parts.every((part) => !part)) parts.push("__typename");
    return `{ ${parts.filter(Boolean).join(" ")} }`;
  }

  /** On the type itself, on one that it may be, or on one that it is. */
  function fragment(type: GraphQLCompositeType, deep: number): string {
    const others = isAbstractType(type)
      ? schema.getPossibleTypes(type)
      : isObjectType(type)
        ? type.getInterfaces()
        : [];
    const on = pick([type, ...others]) as GraphQLCompositeType;
    const body = selection(on, deep + 1);
    if (chance(50)) return `... on ${on.name}${directives()} ${body}`;
    const name = `F${names++}`;
    fragments.push(`fragment ${name} on ${on.name} ${body}`);
    return `...${name}${directives()}${chance(20) ? ` ...${name}` : ""}`;
  }

  const root = schema.getRootType(operation as never);
  if (!root) throw new Error(`expected a schema with a ${operation}`);
  const count = 1 + draw(3);
  const asked = Array.from({ length: count }, () => field(root, pick(roots), 1));
  if (chance(10)) asked.push("__typename");
  const head = definitions.length > 0 ? `(${definitions.join(", ")})` : "";
  return {
    text: [`${operation}${head} { ${asked.join(" ")} }`, ...fragments].join("\n"),
    variables,
  };
}

const NO_FIELD = { args: [], type: null as never };
