import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
} from "graphql";

/** One step from a type to a field of it, arguments included. */
export interface Step {
  field: string;
  args: string;
  /** The object type the field is selected on. */
  on: string;
  /** It is reached through a union or interface, and must be named. */
  isAbstract?: boolean;
}

/** A field of the schema, by coordinate, and the shortest way to it from a root field. */
export interface FieldPath {
  coordinate: string;
  steps: readonly Step[];
  isLeaf: boolean;
}

const ARGUMENTS: Record<string, string> = {
  "Person.notificationDecision": "(purpose: DECISION)",
  "Enterprise.notificationDecision": "(purpose: DECISION)",
  "Campaign.preview": '(nationalId: "11822648950")',
  "Person.asOf": '(time: "2100-01-01T00:00:00.000Z")',
};

/** Every field below the type that a root field gives, with the way to it. */
export function fieldPathsFrom(schema: GraphQLSchema, rootType: string): FieldPath[] {
  const paths: FieldPath[] = [];
  const seen = new Set([rootType]);
  const queue: { type: GraphQLObjectType; steps: Step[] }[] = [
    { type: schema.getType(rootType) as GraphQLObjectType, steps: [] },
  ];
  for (let next = queue.shift(); next !== undefined; next = queue.shift())
    for (const field of Object.values(next.type.getFields())) {
      const coordinate = `${next.type.name}.${field.name}`;
      const step = { field: field.name, args: ARGUMENTS[coordinate] ?? "", on: next.type.name };
      const steps = [...next.steps, step];
      const named = getNamedType(field.type);
      paths.push({ coordinate, steps, isLeaf: isLeafType(named) });
      const types = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
      for (const type of types.filter(isObjectType))
        if (!seen.has(type.name)) {
          seen.add(type.name);
          queue.push({ type, steps });
        }
    }
  return paths;
}

/** The ways a client may write the same selection. */
export const SPELLINGS = [
  "plain",
  "aliased",
  "named fragment",
  "inline fragment",
  "by interface",
] as const;
export type Spelling = (typeof SPELLINGS)[number];

const CONTACT_POINT_FIELDS = /^(changedAt|confirmedAt|validatedAt|freshness|expiresAt|shared)$/;

/** Writes the selection of a path; `fragments` collects the named ones. */
export function writeSelection(
  { steps, isLeaf }: FieldPath,
  spelling: Spelling,
  fragments: string[],
): string {
  return steps.reduceRight(
    (inner, { field, args, on, isAbstract }, i) => {
      const written =
        spelling === "aliased" ? `a${i}: ${field}${args}${inner}` : `${field}${args}${inner}`;
      if (isAbstract && spelling !== "named fragment") return ` { ... on ${on} { ${written} } }`;
      if (spelling === "inline fragment") return ` { ... on ${on} { ${written} } }`;
      if (spelling === "named fragment") {
        fragments.push(`fragment F${i} on ${on} { ${written} }`);
        return ` { ...F${i} }`;
      }
      if (
        spelling === "by interface" &&
        /^(Email|Mobile)$/.test(on) &&
        CONTACT_POINT_FIELDS.test(field)
      )
        return ` { ... on ContactPoint { ${written} } }`;
      return ` { ${written} }`;
    },
    isLeaf ? "" : " { __typename }",
  );
}
