import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";

/**
 * A register in a process whose clock is ahead of the machine's by so many milliseconds, until its
 * parent says otherwise.
 */
let ahead = Number(process.argv[2]);
process.on("message", (said) => {
  ahead = Number(said);
});
const app = await createApp(readConfig(process.env), {
  clock: () => Date.now() + ahead,
  log: "warn",
});
const address = await app.server.listen({ port: 0, host: "127.0.0.1" });
process.stdout.write(`graph ${address}/graphql\n`);
process.once("SIGTERM", () => {
  app.close().finally(() => process.exit(0));
});
