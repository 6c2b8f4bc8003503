export const times = <T>(count: number, make: (index: number) => T): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(" ");

/** Documents that ask for little and would cost much. */
export const HOSTILE: Record<string, string> = {
  "one field ten thousand times": `{ ${times(10_000, () => "__typename")} }`,
  "one field with two thousand arguments": `{ ${times(2000, (i) => `auditProof(index: ${i}) { index }`)} }`,
  "fragments that are compared with each other": `{ whoami { ${times(60, (i) => `...F${i}`)} } } ${times(60, (i) => `fragment F${i} on Caller { ${times(100, (k) => `a${k}: kind`)} }`)}`,
  "a thousand fragments": `{ whoami { ${times(1000, (i) => `...F${i}`)} } } ${times(1000, (i) => `fragment F${i} on Caller { kind }`)}`,
  "one fragment spread a thousand times": `{ whoami { ${times(1000, () => "...F")} } } fragment F on Caller { kind }`,
  "fragments that double sixty times": `{ whoami { ...F0 } } ${times(60, (i) => `fragment F${i} on Caller { ${i === 59 ? "kind" : `...F${i + 1} ...F${i + 1}`} }`)}`,
  "fragments in a circle":
    "{ whoami { ...A } } fragment A on Caller { ...B } fragment B on Caller { ...A }",
  "a directive three thousand times": `{ __typename ${times(3000, () => "@skip(if: false)")} }`,
  "directives everywhere": `{ ${times(1500, (i) => `a${i}: __typename @skip(if: false) @include(if: true)`)} }`,
  "a thousand operations": times(1000, (i) => `query Q${i} { __typename }`),
  "a thousand variables": `query (${times(1000, (i) => `$v${i}: Int`)}) { __typename }`,
  "more tokens than are read": `{ ${times(30_000, (i) => `a${i}: __typename`)} }`,
  "a name of half a million letters": `{ ${"x".repeat(500_000)} }`,
  "half a million commas": `{ __typename ${",".repeat(500_000)} }`,
  "a comment of half a million letters": `{ __typename } # ${"x".repeat(500_000)}`,
  "an id of half a million digits": `{ person(nationalId: "${"1".repeat(500_000)}") { nationalId } }`,
  "four hundred levels": `{ ${"a { ".repeat(400)} a ${"} ".repeat(400)} }`,
  "lists in lists in lists": `{ persons(nationalIds: ${"[".repeat(300)}${"]".repeat(300)}) { nationalId } }`,
  "introspection in circles": `{ __schema { types { ${"fields { type { ".repeat(8)} name ${"} }".repeat(8)} } } }`,
  "more values than there are": `query ($ids: [NationalId!]! = []) { persons(nationalIds: $ids) { ${times(150, (i) => `a${i}: nationalId`)} } }`,
};
