/** One operation from `examples/`, as a tab shows it. */
export interface Example {
  /** The file's name without `.graphql`: what `?operation=` asks for. */
  name: string;
  query: string;
  /** JSON text; empty when the operation takes no variables. */
  variables: string;
}

const FIRST = "may-we-notify";

const queries = import.meta.glob<string>("../examples/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});
const variables = import.meta.glob<string>("../examples/*.variables.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

const examples: readonly Example[] = Object.entries(queries).map(([path, query]) => ({
  name: path.slice(path.lastIndexOf("/") + 1, -".graphql".length),
  query: query.trimEnd(),
  variables: variables[path.replace(/\.graphql$/, ".variables.json")]?.trimEnd() ?? "",
}));

/** The example of that name, if there is one. */
export function exampleNamed(name: string | null): Example | undefined {
  return examples.find((example) => example.name === name);
}

/** Every example: `first` before the others, or else the one a newcomer is to see first. */
export function examplesInOrder(first = exampleNamed(FIRST)): Example[] {
  const others = examples.filter((example) => example !== first);
  return first === undefined ? others : [first, ...others];
}
