import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "varde-bootstrap-"));
  mkdirSync(join(folder, "scripts"));
  mkdirSync(join(folder, "bin"));
  const script = join(import.meta.dirname, "../../scripts/bootstrap.mjs");
  cpSync(script, join(folder, "scripts/bootstrap.mjs"));
  writeFileSync(join(folder, "package-lock.json"), "{}");
  /** Stands in for npm: it installs what it is told to, and says so. */
  writeFileSync(
    join(folder, "bin/npm"),
    '#!/bin/sh\necho "$@" >> asked\nmkdir -p node_modules\necho "{}" > node_modules/.package-lock.json\n',
    { mode: 0o755 },
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const start = (...words: string[]) =>
  execFileSync(process.execPath, [join(folder, "scripts/bootstrap.mjs"), ...words], {
    env: { ...process.env, PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}` },
    stdio: "ignore",
  });
const asked = () => readFileSync(join(folder, "asked"), "utf8").trim().split("\n");

describe("before a command", () => {
  it("what is missing is installed, once", () => {
    start();
    start();
    expect(asked()).toEqual(["ci --no-audit --no-fund"]);
  });

  it("it is installed again when the lockfile has changed since", () => {
    start();
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, "package-lock.json"), later, later);
    start();
    expect(asked()).toHaveLength(2);
  });

  it("what only the bench needs is installed for the bench only", () => {
    mkdirSync(join(folder, "bench"));
    writeFileSync(join(folder, "bench/package-lock.json"), "{}");
    start();
    start("bench");
    expect(asked()).toEqual(["ci --no-audit --no-fund", "ci --prefix bench --no-audit --no-fund"]);
  });
});
