import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createAgency } from "../../examples/agency/server.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";
import { freePort } from "../support/varde-apart.ts";

/** The example of an agency's own subgraph, as its folder says to run it. */
const FOLDER = join(import.meta.dirname, "../../examples/agency");
const CASES = readFileSync(join(FOLDER, "cases.graphql"), "utf8");
const { reachable, reservedLastWinter } = scenarios;

let varde: Varde;
let agency: Server;
beforeAll(async () => {
  const port = await freePort();
  agency = createAgency(`http://127.0.0.1:${port}/.well-known/jwks.json`);
  await new Promise<void>((done) => agency.listen(0, "127.0.0.1", done));
  const folder = mkdtempSync(join(tmpdir(), "varde-agency-"));
  const { subgraphs } = JSON.parse(readFileSync(join(FOLDER, "subgraphs.json"), "utf8"));
  const url = `http://127.0.0.1:${(agency.address() as AddressInfo).port}/graphql`;
  const file = join(folder, "subgraphs.json");
  writeFileSync(file, JSON.stringify({ pollSeconds: 1, subgraphs: [{ ...subgraphs[0], url }] }));
  const gateway = {
    keyFile: join(folder, "gateway.pem"),
    keysUrl: new URL("http://127.0.0.1:1"),
    subgraphs: file,
  };
  varde = await startVarde({
    people: [reachable, reservedLastWinter],
    config: { gateway },
    clock: Date.now,
  });
  await varde.server.listen({ port, host: "127.0.0.1" });
  await vi.waitFor(
    async () => expect((await varde.ask("{ openCases { id } }")).data).toBeTruthy(),
    {
      timeout: 10_000,
      interval: 100,
    },
  );
});
afterAll(async () => {
  agency.closeAllConnections();
  agency.close();
  await varde.close();
});

describe("an agency's cases beside the register", () => {
  it("are shown with the register's decision about each person", async () => {
    const { data, errors } = await varde.ask(CASES);
    expect(errors).toBeUndefined();
    const { openCases } = data as {
      openCases: { title: string; person: Record<string, unknown> }[];
    };
    expect(
      openCases.map(({ title, person }) => [title, person.nationalId, person.nextStep]),
    ).toEqual([
      ["A mooring", reachable.nationalId, "SEND_DIGITALLY"],
      ["A boathouse", reservedLastWinter.nationalId, "SEND_ON_PAPER"],
      ["A jetty", reachable.nationalId, "SEND_DIGITALLY"],
    ]);
    expect(openCases[0]?.person.notificationDecision).toMatchObject({
      outcome: "NOTIFY",
      channels: [{ kind: "EMAIL", address: reachable.email?.address }, { kind: "SMS" }],
    });
  });

  it("extend a person whom the register was asked about", async () => {
    const { data, errors } = await varde.ask(
      `query ($id: NationalId!) {
        person(nationalId: $id) { reservation { reserved } openCases { id title } nextStep }
      }`,
      { id: reservedLastWinter.nationalId },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      person: {
        reservation: { reserved: true },
        openCases: [{ id: "2026-41", title: "A boathouse" }],
        nextStep: "SEND_ON_PAPER",
      },
    });
  });

  it("write down who was looked up on the way", async () => {
    await varde.ask(
      `{ case(id: "2026-41") { person { contactInfo { email { address } } } } }`,
      {},
      undefined,
      {
        "varde-purpose": "Case 2026-41",
      },
    );
    await varde.register.accessLog.derive();
    const { data } = await varde.ask(
      "{ me { lookups(first: 50) { nodes { purpose } } } }",
      {},
      await varde.token({ kind: "CITIZEN", pid: reservedLastWinter.nationalId }),
    );
    expect(JSON.stringify(data)).toContain("Case 2026-41");
  });

  it.each([
    ["without a token", null, "UNAUTHENTICATED"],
    ["without the scope", "krr:global/digitalpost.read", "FORBIDDEN"],
  ])("are for nobody %s", async (_, scope, code) => {
    const token = scope === null ? null : await varde.token({ scope });
    const query = `{ openCases { title } person(nationalId: "${reachable.nationalId}") { openCases { title } nextStep } }`;
    const { data, errors } = await varde.ask(query, {}, token);
    expect(JSON.stringify(data ?? null)).not.toMatch(/mooring|SEND/);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set([code]));
  });

  it("are left out when the agency does not answer, and the register still does", async () => {
    agency.closeAllConnections();
    const { port } = agency.address() as AddressInfo;
    await new Promise((done) => agency.close(done));
    const query = `{ person(nationalId: "${reachable.nationalId}") { revision nextStep } }`;
    const { data, errors } = await varde.ask(query);
    expect(data).toEqual({ person: { revision: 2, nextStep: null } });
    expect(errors).toMatchObject([
      {
        path: ["person", "nextStep"],
        extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph: "cases" },
      },
    ]);
    expect(JSON.stringify(errors)).not.toContain("127.0.0.1");
    expect(JSON.stringify(errors)).not.toContain(reachable.nationalId);
    await new Promise<void>((done) => agency.listen(port, "127.0.0.1", done));
  });
});
