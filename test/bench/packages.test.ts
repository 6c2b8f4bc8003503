import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, sourceFiles } from "../architecture/source-files.ts";

const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
const own = read("package.json");
const ours: Record<string, string> = { ...own.dependencies, ...own.devDependencies };
const theirs: Record<string, string> = read("bench/package.json").dependencies;

describe("what only the bench installs", () => {
  it("has no graphql of its own, so that peers and Varde share one", () => {
    const installed = Object.keys(read("bench/package-lock.json").packages);
    expect(installed.filter((path) => path.endsWith("node_modules/graphql"))).toEqual([]);
  });

  it("is of one version where Varde has it too", () => {
    const shared = Object.keys(theirs).filter((name) => name in ours);
    expect(shared.map((name) => [name, theirs[name]])).toEqual(
      shared.map((name) => [name, ours[name]]),
    );
  });

  it("is imported by the bench's peers and picture, and by nothing that a test or a start needs", () => {
    const only = Object.keys(theirs).filter((name) => !(name in ours));
    const entering = sourceFiles()
      .filter(({ imports }) => imports.some(({ of }) => only.includes(of)))
      .map(({ path }) => path);
    expect(entering.toSorted()).toEqual([
      "bench/peers/mercurius.ts",
      "bench/peers/yoga.ts",
      "bench/svg.ts",
    ]);
  });
});
