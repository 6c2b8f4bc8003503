import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { HOSTILE } from "../hostile-documents.ts";
import type { SectionResult } from "../results.ts";
import { median, quantile } from "../rounds.ts";

const TIMES = 41;

/**
 * What refusing each hostile document costs a process that has seen others like it, from the first
 * byte to the last; milliseconds of processor time. Each is sent as a new one every time.
 */
async function measureRefusals(): Promise<{ name: string; p50: number; p95: number }[]> {
  const app = await createApp(readConfig({ VARDE_DATABASE: ":memory:" }), { log: "silent" });
  const token = await app.devIssuer?.sign({ kind: "AGENCY" }, Date.now());
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const found: { name: string; p50: number; p95: number }[] = [];
  for (const [name, query] of Object.entries(HOSTILE)) {
    const variables = name.startsWith("more values")
      ? { ids: Array(1000).fill("11822648950") }
      : {};
    const costs: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const payload = JSON.stringify({ query: `${query} # ${i}`, variables });
      const before = process.cpuUsage();
      const answer = await app.server.inject({ method: "POST", url: "/graphql", headers, payload });
      const { user, system } = process.cpuUsage(before);
      if (answer.json().data !== undefined) throw new Error(`${name}: expected a refusal`);
      costs.push((user + system) / 1000);
    }
    found.push({ name, p50: median(costs), p95: quantile(costs, 0.95) });
  }
  await app.close();
  return found;
}

/** The same as a section of the results. */
export async function refusals(): Promise<SectionResult> {
  const measured = await measureRefusals();
  return {
    title: "Refusing a hostile document",
    text: `Processor milliseconds, from the first byte to the last, each sent ${TIMES} times as one that was not seen before.`,
    tables: [
      {
        title: "Hostile documents",
        columns: ["document", "p50 ms", "p95 ms"],
        rows: measured.map(({ name, p50, p95 }) => [name, p50.toFixed(1), p95.toFixed(1)]),
      },
    ],
    figures: Object.fromEntries(measured.map(({ name, p50 }) => [name, p50])),
  };
}
