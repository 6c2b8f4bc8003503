import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ALONE } from "../../src/access/fellows.ts";
import { openSealing } from "../../src/access/sealed.ts";
import { type App, createApp } from "../../src/app.ts";
import { TEST_PERSONS } from "../../src/commands/test-persons.ts";
import { readConfig } from "../../src/config.ts";
import { createSessions } from "../../src/doors/pages/session.ts";

import type { SectionResult } from "../results.ts";
import { quantile } from "../rounds.ts";

const VISITS = 200;
const PATHS = ["", "/epost", "/reservasjon", "/oppslag", "/historikk", "/hjelp"];

/** How long the citizen's pages take at the server, and what a first visit weighs. */
export async function pages(): Promise<SectionResult> {
  const folder = mkdtempSync(join(tmpdir(), "varde-bench-pages-"));
  const config = readConfig({ VARDE_DATABASE: join(folder, "register.db") });
  const files = { devKeyFile: join(folder, "dev.pem"), codeKeyFile: join(folder, "code.txt") };
  const sessionKeyFile = join(folder, "session.txt");
  const inFolder = { ...config, ...files, pages: { ...config.pages, sessionKeyFile } };
  const app = await createApp(inFolder, { log: "silent" });
  const cookie = await cookieOf(app, sessionKeyFile);
  const get = (url: string) =>
    app.server.inject({ url, headers: { cookie, "accept-encoding": "br" } });
  const { body: html } = await get("/minprofil");
  let weight = Buffer.byteLength(html);
  for (const [, path = ""] of html.matchAll(/"(\/assets\/[^"]+)"/g)) {
    const { headers } = await get(path);
    weight += Number(headers["content-length"]);
  }
  const rows: string[][] = [];
  for (const path of PATHS) {
    const times: number[] = [];
    for (let visit = 0; visit < VISITS; visit++) {
      const started = performance.now();
      await get(`/minprofil${path}`);
      times.push(performance.now() - started);
    }
    const percentiles = [0.5, 0.95].map((share) => quantile(times, share).toFixed(1));
    rows.push([`/minprofil${path}`, ...percentiles]);
  }
  await app.close();
  rmSync(folder, { recursive: true });
  return {
    title: "The citizen's pages",
    text: `${VISITS} visits to each page by somebody who is logged in, the session's cookie opened and sealed and what the
page shows asked of the graph each time, its access log synced. A first visit weighs ${Math.round(weight / 1000)} kB over the wire: the
page, style and elements.`,
    tables: [{ title: "Pages", columns: ["page", "p50 ms", "p95 ms"], rows }],
    figures: { weight },
  };
}

/** That of somebody who has logged in. */
async function cookieOf({ devIssuer }: App, sessionKeyFile: string): Promise<string> {
  const pid = TEST_PERSONS.emailAndMobile[0];
  const token = (await devIssuer?.sign({ kind: "CITIZEN", pid }, Date.now())) ?? "";
  const sealing = openSealing(sessionKeyFile);
  const endsAt = Date.now() + 3_600_000;
  const sessions = createSessions(sealing, "varde-session", Date.now, ALONE);
  const session = sessions.start(token, endsAt, null);
  const name = "__Host-varde-session";
  return `${name}=${await sealing.seal(session, name, Date.now(), endsAt)}`;
}
