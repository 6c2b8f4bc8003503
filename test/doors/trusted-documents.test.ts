import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEST_AGENCY } from "../../src/access/dev-issuer.ts";
import { documentId } from "../../src/gateway/trusted-documents.ts";
import { scenarios } from "../support/scenarios.ts";
import { startVarde, type Varde } from "../support/varde.ts";

const KNOWN = "query Known($id: NationalId!) { person(nationalId: $id) { registration } }";
const OTHER = "query Other { whoami { kind } }";
const ID = scenarios.reachable.nationalId;
const folder = mkdtempSync(join(tmpdir(), "varde-documents-"));

let varde: Varde;
beforeAll(async () => {
  writeFileSync(join(folder, `${documentId(KNOWN)}.graphql`), KNOWN);
  varde = await startVarde({
    people: [scenarios.reachable],
    config: {
      limits: { documents: folder, trustedOnly: ["citizens", "315058384"], personsPerHour: 1e9 },
    },
  });
});
afterAll(() => varde.close());

async function post(body: object, wish: Parameters<Varde["token"]>[0] = {}) {
  const answer = await varde.post(body, { authorization: `Bearer ${await varde.token(wish)}` });
  return answer.json();
}

describe("a registered document", () => {
  it.each([
    ["by documentId", { documentId: `sha256:${documentId(KNOWN)}` }],
    [
      "as clients of Apollo's ask",
      { extensions: { persistedQuery: { version: 1, sha256Hash: documentId(KNOWN) } } },
    ],
  ])("is asked for %s", async (_, body) => {
    expect(await post({ ...body, variables: { id: ID } })).toEqual({
      data: { person: { registration: "ACTIVE" } },
    });
  });

  it("is asked for by GET where it names nobody in the URL", async () => {
    const text = "{ auditCheckpoint { size } }";
    writeFileSync(join(folder, `${documentId(text)}.graphql`), text);
    const answer = await varde.server.inject({
      method: "GET",
      url: `/graphql?documentId=sha256:${documentId(text)}`,
      headers: { authorization: `Bearer ${await varde.token({ kind: "OPERATOR" })}` },
    });
    expect(answer.json().data.auditCheckpoint.size).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ["unknown", { documentId: `sha256:${"0".repeat(64)}` }],
    ["malformed", { documentId: "../../etc/passwd" }],
    ["empty", { documentId: "" }],
  ])("is refused when its id is %s", async (_, body) => {
    const { data, errors } = await post(body);
    expect(data).toBeUndefined();
    expect(errors[0].extensions.code).toBe("BAD_USER_INPUT");
    expect(errors[0].message).toMatch(/expected/);
  });

  it("is refused when somebody changed it", async () => {
    const id = documentId("{ __typename }");
    writeFileSync(join(folder, `${id}.graphql`), OTHER);
    const { errors } = await post({ documentId: `sha256:${id}` });
    expect(errors[0].extensions.code).toBe("BAD_USER_INPUT");
  });
});

describe("who may ask registered documents only", () => {
  it.each([
    ["a citizen", { kind: "CITIZEN", pid: ID } as const],
    ["the agency that is named", { org: "315058384" }],
  ])("is refused any other: %s", async (_, wish) => {
    const { data, errors } = await post({ query: OTHER }, wish);
    expect(data).toBeUndefined();
    expect(errors[0].extensions.code).toBe("FORBIDDEN");
    expect(errors[0].message).toMatch(/registered document/);
  });

  it("is answered a registered one, by its text as well", async () => {
    const known = { query: KNOWN, variables: { id: ID } };
    expect(
      (await post(known, { kind: "CITIZEN", pid: ID })).errors?.[0]?.message ?? "",
    ).not.toMatch(/registered/);
  });

  it("is nobody else", async () => {
    expect((await post({ query: OTHER })).data).toEqual({ whoami: { kind: "AGENCY" } });
    expect((await post({ query: OTHER }, { kind: "OPERATOR" })).data).toBeTruthy();
    expect(TEST_AGENCY).not.toBe("315058384");
  });
});

describe("varde documents", () => {
  const kept = mkdtempSync(join(tmpdir(), "varde-documents-cli-"));
  const run = (...words: string[]): { out: string; code: number } => {
    try {
      const env = { ...process.env, VARDE_DOCUMENTS: join(kept, "registered") };
      const cli = join(import.meta.dirname, "../../src/cli.ts");
      const out = execFileSync(process.execPath, [cli, "documents", ...words], {
        env,
        encoding: "utf8",
        stdio: "pipe",
      });
      return { out, code: 0 };
    } catch (fault) {
      const { status, stderr } = fault as { status: number; stderr: string };
      return { out: stderr, code: status };
    }
  };

  it("registers what fits, lists it and removes it", () => {
    writeFileSync(join(kept, "known.graphql"), KNOWN);
    expect(run("register", kept).out).toContain(`sha256:${documentId(KNOWN)}`);
    expect(run("list").out.trim()).toBe(`sha256:${documentId(KNOWN)}  Known`);
    expect(run("remove", `sha256:${documentId(KNOWN)}`).code).toBe(0);
    expect(run("list").out).toBe("");
    expect(run("remove", `sha256:${documentId(KNOWN)}`)).toMatchObject({
      code: 1,
      out: /expected the id/,
    });
  }, 30_000);

  it("registers nothing when one does not fit, and says where", () => {
    writeFileSync(join(kept, "bad.graphql"), "query Bad {\n  whoami { nobody }\n}");
    const { out, code } = run("register", join(kept, "known.graphql"), join(kept, "bad.graphql"));
    expect(code).toBe(1);
    expect(out).toMatch(/bad\.graphql:2:12: Cannot query field/);
    expect(readdirSync(kept)).not.toContain("registered/known");
    expect(run("list").out).toBe("");
    expect(run("register", "/nowhere")).toMatchObject({
      code: 1,
      out: /expected a file or a folder/,
    });
  }, 30_000);
});
