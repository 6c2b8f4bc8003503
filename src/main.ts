import "./production.ts";
import { StoreUnavailable } from "../db/store.ts";
import { createApp } from "./app.ts";
import { LogRewritten } from "./audit/signer.ts";
import { type Config, InvalidConfig, readConfig } from "./config.ts";
import { shownDatabase } from "./database-config.ts";

try {
  const config = readConfig(process.env);
  const app = await createApp(config);
  const address = await app.server.listen({ port: config.port, host: config.host });
  const token = await app.devIssuer?.sign({ kind: "AGENCY" }, Date.now());
  process.stdout.write(welcome(config, address, token));
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      app.close().finally(() => process.exit(0));
    });
} catch (fault) {
  process.stderr.write(`${explain(fault)}\n`);
  process.exitCode = 1;
}

function welcome(
  { profile, database }: Config,
  address: string,
  token: string | undefined,
): string {
  const lines = [
    `Varde answers (${profile} profile, register in ${shownDatabase(database)})`,
    `  graph       ${address}/graphql`,
    ...(token ? [`  playground  ${address}/playground`] : []),
    ...(token ? [`  my profile  ${address}/minprofil`] : []),
    ...(token ? [`  outbox      ${address}/dev/outbox`] : []),
    `  health      ${address}/healthz`,
  ];
  if (token) lines.push("", "A token to try, good for an hour:", token);
  return `${lines.join("\n")}\n`;
}

/** What an operator can act on; the stack only where nobody foresaw the fault. */
function explain(fault: unknown): string {
  if (fault instanceof InvalidConfig) return fault.message;
  if (fault instanceof StoreUnavailable || fault instanceof LogRewritten)
    return `Varde cannot start: ${fault.message}`;
  const { code, message, stack } = fault as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return `Varde cannot start: ${message}. Set PORT to a free one`;
  if (code === "ENOTFOUND" || code === "EADDRNOTAVAIL" || code === "EACCES")
    return `Varde cannot start: ${message}. Set HOST and PORT to what this machine may listen on`;
  return `Varde cannot start: ${stack}`;
}
