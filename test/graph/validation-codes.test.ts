import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { NOW } from "../support/a-person.ts";
import {
  AT_NOON,
  citizen,
  entry,
  folder,
  MINUTE,
  MORE,
  made,
  NEW_NUMBER,
  OPERATOR,
  OWN,
  openOffice,
  operate,
  read,
  send,
  start,
  time,
  varde,
} from "../support/office.ts";
import { scenarios } from "../support/scenarios.ts";

const { reservedLastWinter } = scenarios;
openOffice();

describe("a one-time code", () => {
  interface Message {
    at: number;
    kind: string;
    channel: string;
    address: string;
    language: string;
    content: string;
  }
  /** The messages to be sent, which no caller can read: whoever sends them reads the table. */
  const outbox = (): Message[] => {
    const db = new Database(join(folder, "register.db"), { readonly: true });
    const messages = db
      .prepare("SELECT at, kind, channel, address, language, content FROM outbox ORDER BY number")
      .all() as Message[];
    db.close();
    return messages;
  };
  const code = () => outbox().at(-1)?.content ?? "";
  const wrong = () => String((Number(code()) + 1) % 1_000_000).padStart(6, "0");
  const request = (but: object = {}, who = citizen()) =>
    send(who, "requestValidationCode", { channel: "EMAIL", ...but }, "expiresAt requestAgainAt");
  const enter = async (entered: string, but: object = {}, who = citizen()) =>
    (
      await send(who, "validateContactPoint", { channel: "EMAIL", code: entered, ...but })
    ).__typename.replace("ValidateContactPoint", "");
  const EMAIL =
    "me { revision contactInfo { email { address changedAt confirmedAt validatedAt } } }";

  it("is six digits in the outbox, good for ten minutes", async () => {
    expect(await made(request())).toMatchObject({
      expiresAt: new Date(NOW + 10 * MINUTE).toISOString(),
      requestAgainAt: new Date(NOW + MINUTE).toISOString(),
    });
    expect(outbox()).toEqual([
      {
        at: NOW,
        kind: "VALIDATION_CODE",
        channel: "EMAIL",
        address: "kari@example.com",
        language: "EN",
        content: expect.stringMatching(/^\d{6}$/),
      },
    ]);
    expect(await entry(start)).toMatchObject({ kind: "VALIDATION_CODE_SENT", actor: "CITIZEN" });
  });

  it("stands nowhere in the clear but there", async () => {
    const answer = await made(request());
    await enter(wrong());
    await varde.register.accessLog.derive();
    const alone = new RegExp(`(?<!\\d)${code()}(?!\\d)`);
    const places = ["register.db", "access.db"].flatMap((file) => {
      const db = new Database(join(folder, file), { readonly: true });
      const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck();
      const found = (tables.all() as string[]).filter((table) =>
        (db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][])
          .flat()
          .some((value) => alone.test(String(value))),
      );
      db.close();
      return found;
    });
    expect(places).toEqual(["outbox"]);
    expect(JSON.stringify(answer)).not.toMatch(alone);
  });

  it("proves the address there is, which does not make it any fresher", async () => {
    const before = (await read(citizen(), EMAIL)) as unknown as {
      me: { contactInfo: { email: object } };
    };
    await made(request());
    time.now += MINUTE;
    expect(await enter(` ${code()} `)).toBe("Success");
    const validatedAt = new Date(time.now).toISOString();
    expect((await read(citizen(), EMAIL)).me).toEqual({
      revision: 3,
      contactInfo: { email: { ...before.me.contactInfo.email, validatedAt } },
    });
    expect(await entry(start + 1)).toMatchObject({
      kind: "CONTACT_POINT_VALIDATED",
      fields: ["email"],
    });
  });

  it("makes a new address the person's own, and not before it is entered", async () => {
    const address = "Ny@EXAMPLE.com";
    await made(request({ address }));
    expect(await read(citizen(), "me { revision contactInfo { email { address } } }")).toEqual({
      me: { revision: 2, contactInfo: { email: { address: "kari@example.com" } } },
    });
    expect(await enter(code(), { address: "Ny@example.com" })).toBe("Success");
    const email = {
      address: "Ny@example.com",
      changedAt: AT_NOON,
      confirmedAt: null,
      validatedAt: AT_NOON,
    };
    expect((await read(citizen(), EMAIL)).me).toEqual({ revision: 3, contactInfo: { email } });
  });

  it("goes by SMS too, to a number in any common way of writing it", async () => {
    await made(request({ channel: "SMS", address: "912 34 567" }));
    expect(outbox()).toMatchObject([{ channel: "SMS", address: "+4791234567" }]);
    expect(await enter(code(), { channel: "SMS", address: "+47 91 23 45 67" })).toBe("Success");
    expect(await read(citizen(), "me { contactInfo { mobile { number } } }")).toEqual({
      me: { contactInfo: { mobile: { number: "+4791234567" } } },
    });
  });

  it("is bound to its address, its channel and its person", async () => {
    await made(request({ address: "ny@example.com" }));
    const sent = code();
    expect(await enter(sent)).toBe("WrongCode");
    expect(await enter(sent, { address: "annen@example.com" })).toBe("WrongCode");
    expect(await enter(sent, { channel: "SMS" })).toBe("CodeExpired");
    const other = citizen(reservedLastWinter.nationalId);
    expect(await enter(sent, { address: "ny@example.com" }, other)).toBe("CodeExpired");
    await made(request({ address: "ny@example.com" }, other));
    const isSame = code() === sent;
    expect(await enter(sent, { address: "ny@example.com" }, other)).toBe(
      isSame ? "Success" : "WrongCode",
    );
    expect(await enter(sent, { address: "ny@example.com" })).toBe("Success");
  });

  it("may be tried five times, and then even the right one is refused", async () => {
    await made(request());
    for (let tries = 0; tries < 5; tries++) expect(await enter(wrong())).toBe("WrongCode");
    expect(await enter(code())).toBe("CodeExpired");
    expect(await read(citizen(), "me { revision }")).toEqual({ me: { revision: 2 } });
  });

  it("that is right at the fifth try is good, and is used up by it", async () => {
    await made(request());
    for (let tries = 0; tries < 4; tries++) expect(await enter(wrong())).toBe("WrongCode");
    expect(await enter(code())).toBe("Success");
    expect(await enter(code())).toBe("CodeExpired");
  });

  it("tried a hundred times at once is tried five times", async () => {
    await made(request());
    const answers = await Promise.all(Array.from({ length: 100 }, () => enter(wrong())));
    expect(answers.filter((answer) => answer === "WrongCode")).toHaveLength(5);
    expect(answers.filter((answer) => answer === "CodeExpired")).toHaveLength(95);
  });

  it.each([
    [0, "Success"],
    [1, "CodeExpired"],
  ])("entered ten minutes and %i ms on is %s", async (late, answer) => {
    await made(request());
    time.now += 10 * MINUTE + late;
    expect(await enter(code())).toBe(answer);
  });

  it("may be asked for once a minute, and the newest is the one that counts", async () => {
    await made(request());
    const [first] = outbox();
    time.now += MINUTE - 1;
    expect((await request()).__typename).toBe("CodeRequestedTooSoon");
    expect(outbox()).toEqual([first]);
    time.now += 1;
    await made(request());
    const isSame = first?.content === code();
    expect(await enter(first?.content ?? "")).toBe(isSame ? "Success" : "WrongCode");
    if (!isSame) expect(await enter(code())).toBe("Success");
  });

  it("asked for twice under one key is sent once", async () => {
    const first = await made(request({ idempotencyKey: "k" }));
    time.now += 2 * MINUTE;
    expect(await request({ idempotencyKey: "k" })).toEqual(first);
    expect(outbox()).toHaveLength(1);
  });

  /** Asks as often as is answered, a minute apart. */
  async function spendTheDay(addresses: (i: number) => object, who = citizen()): Promise<number> {
    for (let sent = 0; sent < 20; sent++) {
      const { __typename } = await request(addresses(sent), who);
      if (__typename === "TooManyCodes") return sent;
      time.now += MINUTE;
    }
    return 20;
  }

  it("is sent ten times a day to a person, by a channel, whatever the address", async () => {
    expect(await spendTheDay((i) => ({ address: `ny${i}@example.com` }))).toBe(10);
    await made(request({ channel: "SMS" }));
    time.now += 24 * 60 * MINUTE;
    await made(request());
  });

  it("is sent ten times a day to an address, whoever asks and however it is written", async () => {
    const people = Object.values(scenarios).filter(({ registration }) => registration === "ACTIVE");
    for (let i = 0; i < 10; i++) {
      await made(request({ address: "felles@example.com" }, citizen(people[i % 5]?.nationalId)));
      time.now += MINUTE;
    }
    const last = citizen(people[5]?.nationalId);
    expect((await request({ address: "Felles@Example.com" }, last)).__typename).toBe(
      "TooManyCodes",
    );
    await made(request({ address: "egen@example.com" }, last));
    expect(outbox()).toHaveLength(11);
  });

  it("is sent ten times a day to an address, however many ask at once", async () => {
    for (const nationalId of MORE.slice(0, 15))
      await made(send(citizen(nationalId), "registerPerson", { reserved: true }));
    const answers = await Promise.all(
      MORE.slice(0, 15).map((nationalId) =>
        request({ address: "felles@example.com" }, citizen(nationalId)),
      ),
    );
    const sent = answers.filter(({ __typename }) => __typename !== "TooManyCodes");
    expect(sent).toHaveLength(10);
    expect(outbox()).toHaveLength(10);
  });

  it("that was used counts among the day's ten and for the minute still", async () => {
    await made(request());
    expect(await enter(code())).toBe("Success");
    expect((await request()).__typename).toBe("CodeRequestedTooSoon");
    time.now += MINUTE;
    for (let sent = 1; sent < 10; sent++) {
      const address = `ny${sent}@example.com`;
      await made(request({ address }));
      expect(await enter(code(), { address })).toBe("Success");
      time.now += MINUTE;
    }
    expect((await request({ address: "enda.en@example.com" })).__typename).toBe("TooManyCodes");
  });

  it("is one for the person, by whichever of their numbers they ask and enter", async () => {
    await made(operate("replaceNationalId", { nationalId: OWN, newNationalId: NEW_NUMBER }));
    await made(request());
    expect((await request({}, citizen(NEW_NUMBER))).__typename).toBe("CodeRequestedTooSoon");
    expect(outbox()).toHaveLength(1);
    expect(await enter(code(), {}, citizen(NEW_NUMBER))).toBe("Success");
  });

  it("is asked for and entered by an operator too, who says why", async () => {
    const onOwn = { nationalId: OWN, channel: "EMAIL" };
    const silent = await send(OPERATOR, "requestValidationCode", onOwn);
    expect(silent.code).toBe("REASON_REQUIRED");
    await made(operate("requestValidationCode", onOwn));
    await made(operate("validateContactPoint", { ...onOwn, code: code() }));
    expect(await entry(start + 1)).toMatchObject({ actor: "OPERATOR" });
  });
});
