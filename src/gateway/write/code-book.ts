/** JavaScript while it is being written: functions that share what they have in common. */
export interface CodeBook {
  /** The name under which a value is known in the code; values with equal keys are one. */
  constant(value: unknown, key?: unknown): string;
  /** The name of a function, such as `(a, b) { return a + b; }`; one for the same text. */
  named(text: string): string;
  /** What the code evaluates an expression to. */
  evaluate(expression: string): unknown;
}

/**
 * Nothing of a document stands in the code but names of the schema and, as string literals, response
 * keys; values of it are constants.
 */
export function codeBook(): CodeBook {
  const constants: unknown[] = [];
  const names = new Map<unknown, string>();
  const functions = new Map<string, string>();
  return {
    constant(value, key = value) {
      const known = names.get(key);
      if (known !== undefined) return known;
      const name = `k${constants.push(value) - 1}`;
      names.set(key, name);
      return name;
    },
    named(text) {
      const known = functions.get(text);
      if (known !== undefined) return known;
      const name = `f${functions.size}`;
      functions.set(text, name);
      return name;
    },
    evaluate(expression) {
      const code = [
        '"use strict";',
        ...constants.map((_, i) => `const k${i} = k[${i}];`),
        ...[...functions].map(([text, name]) => `function ${name}${text}`),
        `return ${expression};`,
      ];
      return new Function("k", code.join("\n"))(constants);
    },
  };
}
