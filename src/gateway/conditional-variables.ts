import { type DocumentNode, Kind, visit } from "graphql";

/** The names of the variables that `@skip` and `@include` ask about. */
export function conditionalVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given }) {
      const value = given?.find((argument) => argument.name.value === "if")?.value;
      if ((name.value === "skip" || name.value === "include") && value?.kind === Kind.VARIABLE)
        names.add(value.name.value);
    },
  });
  return [...names];
}
