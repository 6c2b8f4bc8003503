import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { readConfig } from "../src/config.ts";

/** A register in a process and a folder of its own. */
export interface Server {
  child: ChildProcess;
  url: string;
}

const environmentIn = (folder: string) => ({
  VARDE_DATABASE: join(folder, "register.db"),
  VARDE_AUDIT_KEY: join(folder, "audit.pem"),
});

export function configIn(folder: string) {
  return readConfig(environmentIn(folder));
}

const MAIN = ["../src/main.ts"];

/** Settles when it says where it answers; `settings` beside those of the folder. */
export async function startServer(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
  [program = "", ...words]: readonly string[] = MAIN,
): Promise<Server> {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...words], {
    cwd: folder,
    env: { ...process.env, ...environmentIn(folder), ...settings, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const url = await new Promise<string>((found, failed) => {
    let text = "";
    child.stdout?.on("data", (chunk) => {
      text += chunk;
      const [, address] = /graph +(http:\S+)/.exec(text) ?? [];
      if (address) found(address);
    });
    child.on("exit", (code) => failed(new Error(`the server stopped at once with ${code}`)));
  });
  return { child, url };
}

/** Settles when it has ended. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((done) => child.once("exit", done));
  child.kill(signal);
  await ended;
}
