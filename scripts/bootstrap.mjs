// Plain JavaScript for Node 18 and newer: it runs on the machine's own Node, before ours is there.
import { execSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname ?? new URL("..", import.meta.url).pathname, "..");
const run = (command) => execSync(command, { cwd: root, stdio: ["ignore", 2, 2] });

if (!existsSync(join(root, "node_modules/.package-lock.json"))) {
  process.stderr.write("Installing what Varde needs, once ...\n");
  run("npm ci --no-audit --no-fund");
}
if (process.argv.includes("playground") && !existsSync(join(root, "playground/dist/index.html"))) {
  process.stderr.write("Building the playground, once ...\n");
  run("npm run --silent build:playground");
}
