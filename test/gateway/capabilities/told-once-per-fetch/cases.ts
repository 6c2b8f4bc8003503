import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "one that stands in a list three times is told once",
    query: "mutation { forget touch { seen } told }",
    data: { forget: null, touch: [{ seen: true }, { seen: true }, { seen: true }], told: "1 2" },
  },
  {
    name: "and once more for the next field",
    query: "mutation { forget touch { seen } again: touch { deep { seen } } told }",
    data: {
      forget: null,
      touch: [{ seen: true }, { seen: true }, { seen: true }],
      again: [{ deep: { seen: true } }, { deep: { seen: true } }, { deep: { seen: true } }],
      told: "1 2 1 2",
    },
  },
  {
    name: "none is told when there is nothing to ask",
    query: "mutation { forget touch { id } told }",
    data: { forget: null, touch: [{ id: "1" }, { id: "2" }, { id: "1" }], told: "" },
  },
];
