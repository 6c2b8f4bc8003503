import { openDevIssuer } from "./access/dev-issuer.ts";
import { createApp } from "./app.ts";
import type { Config } from "./config.ts";
import { shownDatabase } from "./database-config.ts";
import { createLog } from "./log.ts";
import { openRegister } from "./register.ts";
import { stopOnSignals } from "./stop-on-signals.ts";
import { expectFree, SHARES_PORTS } from "./workers/shared-port.ts";
import { superviseWorkers } from "./workers/supervise.ts";
import { openFellows } from "./workers/worker-fellows.ts";

/** Answers requests in this process. */
export async function serve(config: Config): Promise<void> {
  const app = await createApp(config);
  const { port, host } = config;
  const address = await app.server.listen({ port, host });
  await welcome(config, address);
  stopOnSignals(app.close);
}

/**
 * Answers requests in as many processes as the configuration says, and does what is to be done
 * beside them in this one.
 */
export async function serveByWorkers(config: Config): Promise<void> {
  const log = createLog(config.profile === "dev" ? "warn" : "info");
  const { host, workers } = config;
  const port = await expectFree(config.port, host);
  const { close } = await openRegister(config, log, {});
  try {
    const { address, stop } = await superviseWorkers(workers, { PORT: String(port) }, log);
    await welcome(config, address);
    stopOnSignals(() => stop().then(close));
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** Answers requests in one of them. */
export async function serveAsWorker(config: Config): Promise<void> {
  const pipe = {
    send: (message: unknown) => void (process.connected && process.send?.(message)),
    onMessage: (take: (message: unknown) => void) => void process.on("message", take),
  };
  const fellows = await openFellows(pipe, Date.now);
  const app = await createApp(config, { fellows, isKept: true });
  stopOnSignals(app.close);
  const { port, host } = config;
  /** Handed on to Node as it is. */
  const where = { port, host, reusePort: SHARES_PORTS };
  const answersAt = await app.server.listen(where);
  pipe.send({ answersAt });
}

/** Says where everything is to be found. */
async function welcome(config: Config, address: string): Promise<void> {
  const { profile, database, devKeyFile } = config;
  const lines = [
    `Varde answers (${profile} profile, register in ${shownDatabase(database)})`,
    `  graph       ${address}/graphql`,
  ];
  if (profile === "dev")
    lines.push(
      `  playground  ${address}/playground`,
      `  my profile  ${address}/minprofil`,
      `  outbox      ${address}/dev/outbox`,
    );
  lines.push(`  health      ${address}/healthz`);
  if (profile === "dev") {
    const token = await (await openDevIssuer(devKeyFile)).sign({ kind: "AGENCY" }, Date.now());
    lines.push("", "A token to try, good for an hour:", token);
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}
