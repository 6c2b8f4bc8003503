// Plain JavaScript for Node 18 and newer: it runs on the machine's own Node, before ours is there.
import { execSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const run = (command) => execSync(command, { cwd: root, stdio: ["ignore", 2, 2] });

const writtenAt = (file) => statSync(file).mtimeMs;

/** npm writes its own lockfile at the end of an install; one that is older than ours is of another. */
function isInstalled(folder) {
  const installed = join(root, folder, "node_modules/.package-lock.json");
  return (
    existsSync(installed) &&
    writtenAt(installed) >= writtenAt(join(root, folder, "package-lock.json"))
  );
}

if (!isInstalled(".")) {
  process.stderr.write("Installing what Varde needs ...\n");
  run("npm ci --no-audit --no-fund");
}
if (process.argv.includes("bench") && !isInstalled("bench")) {
  process.stderr.write("Installing what the bench needs ...\n");
  run("npm ci --prefix bench --no-audit --no-fund");
}
if (process.argv.includes("playground") && isStale("playground/dist/index.html")) {
  process.stderr.write("Building the playground ...\n");
  run("npm run --silent build:playground");
}

function isStale(bundle) {
  if (!existsSync(join(root, bundle))) return true;
  const built = statSync(join(root, bundle)).mtimeMs;
  return ["playground", "playground/public", "examples"].some((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .some((entry) => statSync(join(root, folder, entry.name)).mtimeMs > built),
  );
}
