import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startVarde } from "../support/varde.ts";
import { root } from "./source-files.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const documents = ["", "schema", "bench", "trust", "docs"].flatMap((folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((file) => file.endsWith(".md"))
        .map((file) => join(folder, file))
    : [],
);
const { scripts, dependencies, devDependencies } = JSON.parse(read("package.json"));

describe("a document", () => {
  it("is there for whoever comes", () => {
    for (const name of ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "LICENSE"])
      expect(existsSync(join(root, name)), name).toBe(true);
  });

  it.each(documents)("%s names only paths that exist", (document) => {
    const named = [
      ...read(document).matchAll(
        /`((?:src|db|resolvers|schema|test|examples|playground|bench|trust|scripts|docs|\.ci)\/[\w./-]*|[\w.-]+\.(?:ts|md|json))`/g,
      ),
    ];
    const missing = named
      .map(([, path = ""]) => path)
      .filter((path) => !existsSync(join(root, path)));
    expect(missing.filter((path) => path !== "playground/dist/")).toEqual([]);
  });

  it.each(documents)("%s names only commands that exist", (document) => {
    const named = [...read(document).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => !(name! in scripts))).toEqual([]);
  });

  it("README.md has a query that answers as it says", async () => {
    const [, query = ""] = /```graphql\n([\s\S]*?)```/.exec(read("README.md")) ?? [];
    const [, answer = ""] = /```json\n([\s\S]*?)```/.exec(read("README.md")) ?? [];
    const varde = await startVarde();
    const said = await varde.ask(query, {}, undefined, { "accept-language": "en" });
    expect(said).toEqual(JSON.parse(answer));
    await varde.close();
  });
});

describe("the packages", () => {
  const lock = read("package-lock.json");

  it("are locked without naming any registry", () => {
    expect(lock).not.toContain('"resolved"');
    expect(lock).not.toMatch(/registry\./);
  });

  it("are exact, and hold one copy of graphql", () => {
    const versions = Object.values({ ...dependencies, ...devDependencies } as Record<
      string,
      string
    >);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(lock.match(/"[^"]*node_modules\/graphql": \{/g)).toHaveLength(1);
  });
});
