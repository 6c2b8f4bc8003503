import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../db/sqlite/store.ts";
import type { Store } from "../../db/store.ts";
import { importPeople } from "../../src/commands/import-people.ts";
import { syntheticIds } from "../../src/commands/synthetic-people.ts";
import { NOW } from "../support/a-person.ts";

const ids = syntheticIds().take(3500).toArray();
let folder: string;
let path: string;
let store: Store;
let lines: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "varde-import-"));
  path = join(folder, "people.ndjson");
  store = openStore({ file: join(folder, "register.db"), environment: "test" });
  lines = [];
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const progress = { advance() {}, finish() {}, line: (text: string) => lines.push(text) };
const attempt = (replace = false) =>
  importPeople({ store, path, replace, now: NOW, startProgress: () => progress });
const run = async (replace = false) => (await attempt(replace)).run;
const write = (...rows: unknown[]) =>
  writeFileSync(
    path,
    rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n"),
  );
const active = (personidentifikator: string | undefined, more = {}) => ({
  personidentifikator,
  status: "AKTIV",
  kontaktinformasjon: {
    epostadresse: "kari@example.com",
    epostadresse_oppdatert: "2026-01-01T00:00:00Z",
  },
  ...more,
});

const FULL = {
  personidentifikator: "20914695016",
  reservasjon: "JA",
  reservasjonstidspunkt: "2024-05-01T12:00:00+02:00",
  reservasjon_oppdatert: "2024-05-01T12:00:00+02",
  status: "AKTIV",
  varslingsstatus: "KAN_IKKE_VARSLES",
  kontaktinformasjon: {
    epostadresse: "NULLstillt@default.digdir.no",
    epostadresse_oppdatert: "2023-06-10T21:00:01+02",
    epostadresse_sist_verifisert: "2023-06-10T21:00:01.250Z",
    epostadresse_sist_validert: "2023-01-10T21:00:01+01:00",
    epostadresse_duplisert: "JA",
    mobiltelefonnummer: "99 99 99 99",
    mobiltelefonnummer_oppdatert: "2023-06-10T21:00:01+02",
    mobiltelefonnummer_sist_verifisert: "2023-06-11T21:00:01+02",
    mobiltelefonnummer_sist_validert: "2023-06-12T21:00:01+02",
    mobiltelefonnummer_duplisert: "",
  },
  digital_post: { postkasseadresse: "ola.nordmann#9YDT", postkasseleverandoeradresse: "984661185" },
  sertifikat: "TUlJQg==",
  spraak: "se",
  spraak_oppdatert: "2025-06-10T21:00:01+02",
  oppdatert: "2025-06-10T21:00:02+02",
};
const at = (text: string) => Date.parse(text);

describe("an import", () => {
  it("keeps every member of the wire shape, in all three forms of time", async () => {
    write(FULL);
    expect(await run()).toMatchObject({ line: 1, accepted: 1, refused: 0, finishedAt: NOW });
    expect(lines).toEqual([]);
    expect(await store.people(["20914695016"])).toEqual([
      {
        nationalId: "20914695016",
        registration: "ACTIVE",
        revision: 1,
        email: {
          address: "NULLstillt@default.digdir.no",
          changedAt: at("2023-06-10T19:00:01Z"),
          confirmedAt: at("2023-06-10T21:00:01.250Z"),
          validatedAt: at("2023-01-10T20:00:01Z"),
          markedShared: true,
        },
        mobile: {
          number: "+4799999999",
          changedAt: at("2023-06-10T19:00:01Z"),
          confirmedAt: at("2023-06-11T19:00:01Z"),
          validatedAt: at("2023-06-12T19:00:01Z"),
          markedShared: false,
        },
        reservation: {
          reserved: true,
          reservedAt: at("2024-05-01T10:00:00Z"),
          changedAt: at("2024-05-01T10:00:00Z"),
        },
        language: { code: "SE", changedAt: at("2025-06-10T19:00:01Z") },
        digitalMailbox: { address: "ola.nordmann#9YDT", supplier: "984661185" },
        updatedAt: at("2025-06-10T19:00:02Z"),
        reference: expect.stringMatching(/^[\w-]{12}$/),
      },
    ]);
    expect(await store.mailboxSuppliers(["984661185"])).toEqual([
      { orgNumber: "984661185", certificate: "TUlJQg==" },
    ]);
  });

  it("takes empty and absent members as one", async () => {
    write({
      ...active(ids[0]),
      reservasjonstidspunkt: "",
      spraak: null,
      sertifikat: "",
      digital_post: { postkasseadresse: "", postkasseleverandoeradresse: "" },
    });
    await run();
    expect(lines).toEqual([]);
    expect((await store.people([ids[0]!]))[0]).toMatchObject({
      language: null,
      digitalMailbox: null,
      reservation: { reserved: false },
    });
  });

  it.each([
    ["{", "expected one JSON object on the line"],
    ["[]", "expected a JSON object"],
    ["7", "expected a JSON object"],
    [{}, "personidentifikator: expected 11 digits; status: expected AKTIV or SLETTET"],
    [active("123"), "personidentifikator: expected a national id of 11 digits"],
    [
      active("11822648951"),
      "personidentifikator: expected a national id whose date exists and whose control digits agree",
    ],
    [
      active("01010750160"),
      "personidentifikator: expected a synthetic national id (month + 80 or + 40): real ones are refused outside production",
    ],
    [active(ids[0], { status: "DØD" }), "status: expected AKTIV or SLETTET"],
    [active(ids[0], { status: "IKKE_REGISTRERT" }), "status: expected a registered person"],
    [
      active(ids[0], { status: "SLETTET" }),
      "status: expected a deleted person to have no contact information, reservation or mailbox",
    ],
    [active(ids[0], { reservasjon: "KANSKJE" }), "reservasjon: expected JA or NEI"],
    [active(ids[0], { spraak: "sv" }), "spraak: expected nb, nn, en or se"],
    [
      active(ids[0], { kontaktinformasjon: { epostadresse: "kari" } }),
      "kontaktinformasjon.epostadresse: expected an e-mail address",
    ],
    [
      active(ids[0], { kontaktinformasjon: { mobiltelefonnummer: "22222222" } }),
      "kontaktinformasjon.mobiltelefonnummer: expected a mobile number",
    ],
    [
      active(ids[0], { oppdatert: "i går" }),
      "oppdatert: expected a time such as 2023-06-10T21:00:01+02, +02:00 or Z",
    ],
    [
      active(ids[0], { oppdatert: "2030-01-01T00:00:00Z" }),
      "oppdatert: expected a time that is not in the future",
    ],
    [
      active(ids[0], { digital_post: { postkasseleverandoeradresse: "123456789" } }),
      "digital_post.postkasseleverandoeradresse: expected an organisation number of 9 digits",
    ],
  ])(
    "refuses the row %j with its number and the reason, and keeps the others",
    async (row, reason) => {
      write(active(ids[1]), row, active(ids[2]));
      expect(await run()).toMatchObject({ line: 3, accepted: 2, refused: 1 });
      expect(lines).toEqual([`line 2: refused: ${reason}`]);
      expect(await store.countPeople()).toBe(2);
    },
  );

  it("says what it read but does not keep", async () => {
    write(
      active(ids[0], { sprak: "nb" }),
      active(ids[1], { reservasjonstidspunkt: "2024-05-01T12:00:00Z", sertifikat: "TUlJQg==" }),
      { personidentifikator: ids[2], status: "AKTIV" },
    );
    expect(await run()).toMatchObject({ accepted: 3, refused: 0 });
    expect(lines).toEqual([
      "line 1: remark: sprak is left out: no such member is known",
      "line 2: remark: reservasjonstidspunkt is left out: the person is not reserved",
      "line 2: remark: sertifikat is left out: there is no supplier it could belong to",
      "line 3: remark: an active person with neither contact information nor reservation",
    ]);
  });

  it("reads Windows line ends, blank lines, a byte order mark and a last line without its end", async () => {
    writeFileSync(
      path,
      `\uFEFF${JSON.stringify(active(ids[0]))}\r\n\r\n\n${JSON.stringify(active(ids[1]))}`,
    );
    expect(await run()).toMatchObject({ line: 4, accepted: 2, refused: 0 });
  });

  it("leaves somebody registered as they are, unless it is told to replace them", async () => {
    write(active(ids[0]), active(ids[0]));
    expect(await run()).toMatchObject({ accepted: 1, refused: 1 });
    expect(lines[0]).toMatch(/^line 2: refused: the person is registered already/);
    write(
      active(ids[0], { spraak: "nn" }),
      active(ids[0], { spraak: "nn" }),
      active(ids[0], { spraak: "en" }),
    );
    expect(await run(true)).toMatchObject({ accepted: 3, refused: 0 });
    expect((await store.people([ids[0]!]))[0]).toMatchObject({
      revision: 3,
      language: { code: "EN" },
    });
  });

  it("cut off anywhere goes on where it was, and loses and repeats nobody", async () => {
    write(...ids.map((id, i) => (i % 100 === 7 ? "broken" : active(id))));
    for (let cut = 1; cut <= 4; cut++) {
      const cutOff = {
        ...progress,
        advance: () => {
          throw new Error("cut off");
        },
      };
      await expect(
        importPeople({ store, path, replace: false, now: NOW, startProgress: () => cutOff }),
      ).rejects.toThrow("cut off");
      expect(await store.countPeople()).toBe(Math.min(cut * 990, 3465));
    }
    expect(await run()).toMatchObject({ line: 3500, accepted: 3465, refused: 35 });
    expect(lines).toHaveLength(35);
    expect(await store.countPeople()).toBe(3465);
  });

  it("once finished does nothing again, and a file that has grown is another file", async () => {
    write(active(ids[0]));
    expect(await attempt()).toMatchObject({ wasFinished: false });
    expect(await attempt()).toMatchObject({ wasFinished: true, run: { accepted: 1 } });
    appendFileSync(path, `\n${JSON.stringify(active(ids[1]))}`);
    expect(await run()).toMatchObject({ accepted: 1, refused: 1 });
  });

  it("of no such file says so", async () => {
    await expect(run()).rejects.toThrow(/ENOENT/);
  });

  it("does with a file what it did not do with it before: replacing", async () => {
    write(active(ids[0]), active(ids[0], { spraak: "nn" }));
    expect(await run()).toMatchObject({ accepted: 1, refused: 1 });
    expect(await run(true)).toMatchObject({ accepted: 2, refused: 0 });
    expect((await store.people([ids[0]!]))[0]).toMatchObject({ language: { code: "NN" } });
  });

  it("takes a file changed anywhere, its size kept, for another one", async () => {
    const rows = ids.slice(0, 1500).map((id) => active(id, { spraak: "nb" }));
    write(...rows);
    await run();
    write(...rows.slice(0, -1), active(ids[1499], { spraak: "nn" }));
    expect(await attempt(true)).toMatchObject({ wasFinished: false, run: { accepted: 1500 } });
    expect((await store.people([ids[1499]!]))[0]).toMatchObject({
      revision: 2,
      language: { code: "NN" },
    });
  });

  it("refuses a line that is no UTF-8, or far too long, and reads on", async () => {
    const good = (id: string | undefined) => Buffer.from(`${JSON.stringify(active(id))}\n`);
    const latin1 = Buffer.from(good(ids[0]).toString().replace("kari", "k\u00e5ri"), "latin1");
    writeFileSync(
      path,
      Buffer.concat([latin1, Buffer.alloc(3_000_000, "x"), Buffer.from("\n"), good(ids[1])]),
    );
    expect(await run()).toMatchObject({ line: 3, accepted: 1, refused: 2 });
    expect(lines).toEqual([
      "line 1: refused: expected UTF-8, and at most 1 MiB on the line",
      "line 2: refused: expected UTF-8, and at most 1 MiB on the line",
    ]);
  });

  it("says of every member and date that it cannot keep, and repeats no number in a name", async () => {
    write(
      active(ids[0], {
        digital_post: { postboks: "x" },
        spraak_oppdatert: "2024-05-01T12:00:00Z",
        "11822648950": 1,
      }),
      {
        personidentifikator: ids[1],
        status: "AKTIV",
        reservasjon: "JA",
        kontaktinformasjon: { mobiltelefonnummer_duplisert: "JA" },
      },
    );
    await run();
    expect(lines).toEqual([
      "line 1: remark: … is left out: no such member is known",
      "line 1: remark: digital_post.postboks is left out: no such member is known",
      "line 1: remark: spraak_oppdatert is left out: there is no spraak",
      "line 2: remark: the dates of mobiltelefonnummer are left out: there is none",
    ]);
  });
});
