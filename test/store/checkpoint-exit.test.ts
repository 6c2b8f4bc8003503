import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const SCRIPT = `
import { connect } from "./db/sqlite/connection.ts";
import { checkpointingBeside } from "./db/sqlite/checkpoints.ts";
const [file] = process.argv.slice(-1);
const { client } = connect(file, "db/sqlite/migrations");
client.exec("CREATE TABLE written (number)");
checkpointingBeside(client, file, (fault) => { throw fault; }, 1).whenGrown();
`;

it("a process ends by itself though it has a thread that copies the WAL back", async () => {
  const folder = mkdtempSync(join(tmpdir(), "varde-exit-"));
  const args = ["--input-type=module", "-e", SCRIPT, join(folder, "register.db")];
  const child = spawn(process.execPath, args, {
    cwd: join(import.meta.dirname, "../.."),
    stdio: "ignore",
  });
  const patience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  expect(await once(child, "exit")).toEqual([0, null]);
  clearTimeout(patience);
  rmSync(folder, { recursive: true });
}, 20_000);
