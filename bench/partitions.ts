/**
 * `npx node bench/partitions.ts`: the table of people whole and in parts by a hash of its key, beside
 * one another on a PostgreSQL server of its own, which is deleted afterwards. `--people` says how many
 * (5,000,000 otherwise, which take some 10 GB of disk), `--parts` into how many (`8,16`).
 */
import { parseArgs } from "node:util";
import pg from "pg";
import { gridOf } from "./grid.ts";
import { type Layout, layOut, type Measured, measureLayouts } from "./partitioned-tables.ts";
import { NO_SERVER, startTemporaryServer } from "./temporary-server.ts";

const { people, parts } = readOptions();
const server = await startTemporaryServer(
  "shared_buffers=2GB",
  "max_wal_size=2GB",
  "autovacuum=off",
);
if (server === null) throw new Error(NO_SERVER);
const client = new pg.Client(server.url);
try {
  await client.connect();
  const layouts: Layout[] = [];
  for (const count of [1, ...parts]) {
    process.stderr.write(`${count === 1 ? "whole" : `${count} parts`} ...\n`);
    layouts.push(await layOut(client, people, count));
  }
  const measured = await measureLayouts(client, layouts, people);
  process.stdout.write(`${gridOf(tableOf(measured))}\n`);
  for (const { layout, plan } of measured) process.stdout.write(`\n${layout.name}\n${plan}\n`);
} finally {
  await client.end().catch(() => {});
  await server.stop();
}

function tableOf(measured: readonly Measured[]) {
  return {
    title: "",
    columns: ["", ...measured.map(({ layout }) => layout.name)],
    rows: Object.keys(measured[0]?.figures ?? {}).map((name) => [
      name,
      ...measured.map(({ figures }) => (figures[name] ?? Number.NaN).toLocaleString("en")),
    ]),
  };
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      people: { type: "string", default: "5000000" },
      parts: { type: "string", default: "8,16" },
    },
  });
  const isCount = (number: number) => Number.isInteger(number) && number > 0;
  const asked = { people: Number(values.people), parts: values.parts.split(",").map(Number) };
  if (isCount(asked.people) && asked.parts.every((count) => isCount(count) && count > 1))
    return asked;
  process.stderr.write("expected --people with a whole number, and --parts such as 8,16\n");
  return process.exit(2);
}
