import { type DocumentNode, type EnumTypeDefinitionNode, Kind, parse } from "graphql";

/** A supergraph that cannot be served, and what was expected of it. */
export class InvalidSupergraph extends RangeError {
  constructor(expected: string) {
    super(`expected a supergraph: ${expected}`);
    this.name = "InvalidSupergraph";
  }
}

/** @throws {InvalidSupergraph} when it is no SDL. */
export function parseSupergraph(supergraph: string): DocumentNode {
  try {
    return parse(supergraph, { noLocation: true });
  } catch (fault) {
    throw new InvalidSupergraph(`its SDL does not parse. ${(fault as Error).message}`);
  }
}

/**
 * The values of `join__Graph`: each subgraph with its name as plans have it, and where it answers.
 *
 * @param known subgraphs of which it is known otherwise where they answer; their URL is null.
 * @throws {InvalidSupergraph} when a subgraph has no URL.
 */
export function subgraphUrls(
  { definitions }: DocumentNode,
  known: ReadonlySet<string> = new Set(),
): { name: string; url: URL | null }[] {
  const graphs = definitions.find(
    (definition): definition is EnumTypeDefinitionNode =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph",
  );
  if (graphs === undefined)
    throw new InvalidSupergraph("its SDL has no enum join__Graph, which lists the subgraphs");
  return (graphs.values ?? []).map(({ name, directives = [] }) => {
    const given = directives.flatMap((directive) => directive.arguments ?? []);
    const text = (argument: string): string | undefined => {
      const value = given.find((each) => each.name.value === argument)?.value;
      return value?.kind === Kind.STRING ? value.value : undefined;
    };
    const url = text("url") ?? "";
    const subgraph = text("name") ?? name.value;
    if (known.has(subgraph)) return { name: subgraph, url: null };
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      throw new InvalidSupergraph(
        `join__Graph.${name.value} needs @join__graph(url:) with http or https`,
      );
    return { name: subgraph, url: new URL(url) };
  });
}
