import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readConfig } from "../../src/config.ts";
import { startVarde } from "../support/varde.ts";
import { textOf, visitorOf } from "../support/visitor.ts";

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@requiresScopes"])
type Query { openCases: Int @requiresScopes(scopes: [["krr:global/kontaktinformasjon.read"]]) }`;

it("shows a subgraph elsewhere as resting once it has failed too often", async () => {
  const folder = mkdtempSync(join(tmpdir(), "varde-subgraphs-"));
  const failing = createServer((_, response) => response.writeHead(500).end()).listen(0);
  const { port } = failing.address() as AddressInfo;
  const schema = join(folder, "cases.graphql");
  writeFileSync(schema, SDL);
  const file = join(folder, "subgraphs.json");
  const cases = { name: "cases", url: `http://127.0.0.1:${port}/graphql`, schema };
  writeFileSync(file, JSON.stringify({ subgraphs: [cases] }));
  const gateway = { ...readConfig({}).gateway, keyFile: join(folder, "key"), subgraphs: file };
  const varde = await startVarde({ clock: Date.now, config: { gateway } });
  const visitor = visitorOf(varde);
  await visitor.logInAsOperator();
  const shown = async () => textOf(await visitor.get("/forvaltning/delgrafer"));
  expect(await shown()).toContain("cases Et annet sted Spørres");
  for (let i = 0; i < 5; i++) await varde.ask("{ openCases }");
  expect(await shown()).toContain("cases Et annet sted Hviler");
  await varde.close();
  failing.close();
  rmSync(folder, { recursive: true, force: true });
});
