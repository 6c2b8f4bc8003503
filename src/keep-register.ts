import type { AccessLog } from "../db/access-log.ts";
import { type BackgroundOptions, startBackground } from "./background.ts";
import type { Evidence } from "./request/evidence.ts";

/** What has to be done beside requests. */
export interface Keeping {
  stop(): Promise<void>;
}

export interface KeepingOptions extends BackgroundOptions {
  accessLog: Pick<AccessLog, "derive">;
  /** Of each log. */
  evidence: readonly Evidence[];
}

/** At most as old as this is a checkpoint of a log that has grown; milliseconds. */
const CHECKPOINT_EVERY = 10_000;

/** The per-person view of the access log is derived this often; milliseconds. */
const DERIVE_EVERY = 100;

/**
 * Signs checkpoints, derives the view of look-ups by person, carries out campaigns and sends
 * messages, until it is stopped. One process of a server does.
 *
 * @throws {LogRewritten} (as a rejection) when a log does not extend what was signed before.
 */
export async function keepRegister(options: KeepingOptions): Promise<Keeping> {
  const { accessLog, evidence, log } = options;
  const sign = () => Promise.all(evidence.map((each) => each.sign()));
  await sign();
  const signing = setInterval(() => {
    sign().catch((err) => log.error({ err }, "no checkpoint was signed"));
  }, CHECKPOINT_EVERY).unref();
  const deriving = setInterval(derive, DERIVE_EVERY).unref();
  /** One at a time; what could not be derived is tried again the next time. */
  let isDeriving = false;
  async function derive(): Promise<void> {
    if (isDeriving) return;
    isDeriving = true;
    try {
      await accessLog.derive();
    } catch (err) {
      log.error({ err }, "the view of look-ups was not derived");
    } finally {
      isDeriving = false;
    }
  }
  const background = await startBackground(options);
  return {
    async stop() {
      clearInterval(signing);
      clearInterval(deriving);
      await background.stop();
    },
  };
}
