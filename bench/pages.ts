import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../src/app.ts";
import { TEST_PERSONS } from "../src/commands/test-persons.ts";
import { readConfig } from "../src/config.ts";
import { visitorOf } from "../test/support/visitor.ts";

const VISITS = 200;
const PATHS = ["", "/epost", "/reservasjon", "/oppslag", "/historikk", "/hjelp"];

/** How long the citizen's pages take at the server, and what a first visit weighs. */
export async function pages(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "varde-bench-pages-"));
  const config = readConfig({ VARDE_DATABASE: join(folder, "register.db") });
  const files = { devKeyFile: join(folder, "dev.pem"), codeKeyFile: join(folder, "code.txt") };
  const sessionKeyFile = join(folder, "session.txt");
  const inFolder = { ...config, ...files, pages: { ...config.pages, sessionKeyFile } };
  const app = await createApp(inFolder, { log: "silent" });
  const visitor = visitorOf(app);
  const { html } = await visitor.logIn(TEST_PERSONS.emailAndMobile[0]);
  let weight = Buffer.byteLength(html);
  for (const [, path = ""] of html.matchAll(/"(\/assets\/[^"]+)"/g)) {
    const { headers } = await visitor.get(path, { "accept-encoding": "br" });
    weight += Number(headers["content-length"]);
  }
  const rows: string[] = [];
  for (const path of PATHS) {
    const times: number[] = [];
    for (let visit = 0; visit < VISITS; visit++) {
      const started = performance.now();
      await visitor.get(`/minprofil${path}`);
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    const [p50, p95] = [0.5, 0.95].map((share) => times[Math.floor(share * VISITS)]?.toFixed(1));
    rows.push(`| /minprofil${path} | ${p50} ms | ${p95} ms |`);
  }
  await app.close();
  rmSync(folder, { recursive: true });
  return `## The citizen's pages

\`node bench/run.ts pages\`: ${VISITS} visits to each page by somebody who is logged in, the session's cookie opened and sealed
and what the page shows asked of the graph each time, its access log synced. A first visit weighs
${Math.round(weight / 1000)} kB over the wire: the page, style and elements.

| page | p50 | p95 |
| --- | ---: | ---: |
${rows.join("\n")}
`;
}
