import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from "graphql";

/** What the SDL says things cost, by coordinate such as `Person.asOf` or by the name of a type. */
export interface CostTable {
  /** Of a field, or of a type. */
  weight(coordinate: string): number | undefined;
  listSize(coordinate: string): ListSize | undefined;
}

/** How long a list is (the GraphQL Cost Directives specification, `@listSize`). */
export interface ListSize {
  assumedSize?: number;
  /** Arguments that say it; the largest given counts. */
  slicingArguments?: readonly string[];
  /** Fields of the returned type that are so long; the field itself when left out. */
  sizedFields?: readonly string[];
}

export const NO_COSTS: CostTable = { weight: () => undefined, listSize: () => undefined };

/** Reads `@cost` and `@listSize` where they stand; of several subgraphs the dearest counts. */
export function readCosts(documents: readonly DocumentNode[]): CostTable {
  const weights = new Map<string, number>();
  const sizes = new Map<string, ListSize>();

  const read = (coordinate: string, directives: readonly ConstDirectiveNode[] = []): void => {
    for (const { name, arguments: given = [] } of directives) {
      const values = Object.fromEntries(
        given.map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
      );
      const directive = name.value.replace(/^federation__/, "");
      if (directive === "cost")
        weights.set(coordinate, Math.max(weights.get(coordinate) ?? 0, Number(values.weight)));
      if (directive === "listSize") sizes.set(coordinate, values as ListSize);
    }
  };

  for (const { definitions } of documents)
    for (const definition of definitions) {
      if (!("name" in definition) || definition.name === undefined) continue;
      if (definition.kind === Kind.DIRECTIVE_DEFINITION || !("directives" in definition)) continue;
      const type = definition.name.value;
      read(type, definition.directives as readonly ConstDirectiveNode[]);
      if (!("fields" in definition)) continue;
      for (const field of definition.fields ?? [])
        read(`${type}.${field.name.value}`, field.directives);
    }
  return {
    weight: (coordinate) => weights.get(coordinate),
    listSize: (coordinate) => sizes.get(coordinate),
  };
}
