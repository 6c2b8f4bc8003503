import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  CANARY,
  type FailingFederation,
  federateFailing,
  json,
  PEOPLE_AND_OFFICES,
  spoilt,
  told,
} from "../support/failing-subgraph.ts";

let federation: FailingFederation<"people" | "offices">;
beforeAll(async () => {
  federation = await federateFailing(PEOPLE_AND_OFFICES);
});
/** A good answer closes the breaker, before each case. */
beforeEach(async () => {
  federation.subgraphs.people.fail(null);
  federation.subgraphs.offices.fail(null);
  expect((await federation.ask("{ mood people { name } }")).errors).toBeUndefined();
});
afterAll(() => federation.close());

// biome-ignore lint/suspicious/noExplicitAny: it is there to be spoilt
type Spoil = (it: any) => unknown;

/** The entities as offices should give them, spoilt. */
const entities = (spoil: Spoil) =>
  spoilt(({ data }) => ({
    data: Object.fromEntries(Object.entries(data).map(([key, list]) => [key, spoil(list)])),
  }));
const eachEntity = (spoil: Spoil) => entities((list) => list.map(spoil));

const SHOWN = {
  name: "Post",
  floor: 3,
  open: [true],
  area: 1.5,
  notes: { a: [1] },
  boss: { name: "Ada" },
  chief: { name: "Ada" },
};
const WHOLE = `name floor open area notes boss { ... on Human { name } ... on Robot { model } }
  chief { name }`;
const but = (key: keyof typeof SHOWN) => ({ ...SHOWN, [key]: null });
const boss = (__typename: unknown) => ({ boss: { __typename, name: CANARY } });

/** What an office has in the place of what it should, what is shown of it then, and where the error is. */
const WRONG: [string, Record<string, unknown>, object | null, string][] = [
  ["a text for a number", { floor: CANARY }, but("floor"), "floor"],
  ["an object for a number", { floor: { a: CANARY } }, but("floor"), "floor"],
  ["a list for a number", { floor: [CANARY] }, but("floor"), "floor"],
  ["a broken number", { floor: 1.5 }, but("floor"), "floor"],
  ["a number too large", { floor: 1e12 }, but("floor"), "floor"],
  ["a text for another number", { area: CANARY }, but("area"), "area"],
  ["an object for a text", { name: { [CANARY]: 1 } }, null, "name"],
  ["a list for a text", { name: [CANARY] }, null, "name"],
  ["null for a text", { name: null }, null, "name"],
  ["nothing for a text", { name: undefined }, null, "name"],
  ["an object for a list", { open: { [CANARY]: 1 } }, but("open"), "open"],
  ["a text for a list", { open: CANARY }, but("open"), "open"],
  ["an object like a list", { open: { length: 1, 0: true } }, but("open"), "open"],
  ["null in a list without nulls", { open: [true, null] }, but("open"), "open.1"],
  ["a text in a list", { open: [CANARY] }, but("open"), "open.0"],
  ["a list in a list", { open: [[true]] }, but("open"), "open.0"],
  ["a text for an object", { chief: CANARY }, but("chief"), "chief"],
  ["a list for an object", { chief: [{ name: CANARY }] }, but("chief"), "chief"],
  ["true for an object", { chief: true }, but("chief"), "chief"],
  ["a text for a union", { boss: CANARY }, but("boss"), "boss"],
  ["no type", boss(undefined), but("boss"), "boss"],
  ["null for a type", boss(null), but("boss"), "boss"],
  ["an unknown type", boss(CANARY), but("boss"), "boss"],
  ["a type that is not one of them", boss("Office"), but("boss"), "boss"],
  ["the type of an enum", boss("Mood"), but("boss"), "boss"],
  ["an object for a type", boss({ a: CANARY }), but("boss"), "boss"],
  ["a list for a type", boss(["Human"]), but("boss"), "boss"],
  ["an object that has no text for a type", boss({ toString: 1, valueOf: 1 }), but("boss"), "boss"],
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"].map(
    (name): (typeof WRONG)[number] => [`a type named ${name}`, boss(name), but("boss"), "boss"],
  ),
];

describe("a subgraph that gives something else than was asked for", () => {
  it.each(WRONG)("%s", async (_, wrong, data, place) => {
    federation.subgraphs.offices.fail(
      spoilt(({ data: { office } }) => ({ data: { office: { ...office, ...wrong } } })),
    );
    const answer = await federation.ask(`{ office { ${WHOLE} } person { name } }`);
    expect(answer.data).toEqual({ office: data, person: { name: "Person 1" } });
    expect(told(answer)).toEqual([`SUBGRAPH_UNAVAILABLE at office.${place}`]);
  });

  it.each([
    ["a list", [{ name: CANARY }]],
    ["a text", CANARY],
    ["a number", 3],
    ["true", true],
  ])("%s for an object at the root", async (_, office) => {
    federation.subgraphs.offices.fail(json({ data: { office, headOffice: office } }));
    const answer = await federation.ask("{ office { name } person { name } }");
    expect(answer.data).toEqual({ office: null, person: { name: "Person 1" } });
    expect(told(answer)).toEqual(["SUBGRAPH_UNAVAILABLE at office"]);
    const whole = await federation.ask("{ headOffice { name } person { name } }");
    expect(whole.data).toBeNull();
    expect(told(whole)).toEqual(["SUBGRAPH_UNAVAILABLE at headOffice"]);
  });

  it.each([
    ["an object", { name: CANARY }],
    ["a text", CANARY],
  ])("%s for a list at the root", async (_, offices) => {
    federation.subgraphs.offices.fail(json({ data: { offices } }));
    const answer = await federation.ask("{ offices { name } person { name } }");
    expect(answer.data).toEqual({ offices: null, person: { name: "Person 1" } });
    expect(told(answer)).toEqual(["SUBGRAPH_UNAVAILABLE at offices"]);
  });

  it("something wrong in a list: the others of it are shown", async () => {
    const good = { name: "Post" };
    const offices = [good, CANARY, [good], { name: null }, {}, null, good];
    federation.subgraphs.offices.fail(json({ data: { offices } }));
    const answer = await federation.ask("{ offices { name } }");
    expect(answer.data).toEqual({ offices: [good, null, null, null, null, null, good] });
    expect(told(answer)).toEqual([
      "SUBGRAPH_UNAVAILABLE at offices.1",
      "SUBGRAPH_UNAVAILABLE at offices.2",
      "SUBGRAPH_UNAVAILABLE at offices.3.name",
      "SUBGRAPH_UNAVAILABLE at offices.4.name",
    ]);
  });

  it.each<[string, unknown]>([
    ["one that it does not have", CANARY],
    ["an object", { CALM: CANARY }],
    ["a list", ["CALM"]],
    ["a number", 0],
    ["__proto__", "__proto__"],
    ["constructor", "constructor"],
    ["prototype", "prototype"],
    ["toString", "toString"],
  ])("for a value of an enum %s", async (_, mood) => {
    federation.subgraphs.offices.fail(json({ data: { mood } }));
    const answer = await federation.ask("{ mood person { name } }");
    expect(answer.data).toEqual({ mood: null, person: { name: "Person 1" } });
    expect(told(answer)).toEqual(["SUBGRAPH_UNAVAILABLE at mood"]);
  });
});

describe("a subgraph that is asked about entities and gives", () => {
  const UNUSABLE: [string, Spoil][] = [
    ["fewer of them, so that nobody knows who is who", (list) => list.slice(1)],
    ["more of them", (list) => [...list, ...list]],
    ["an empty list", () => []],
    ["no list but an object like one", (list) => ({ ...list, length: list.length })],
    ["no list but one of them", ([first]) => first],
    ["a text", () => CANARY],
    ["null without a word", () => null],
    ["nothing at all", () => undefined],
    ["a text for one of them", ([, second]) => [CANARY, second]],
    ["a number for one of them", ([, second]) => [3, second]],
    ["a list for one of them", ([first, second]) => [[first], second]],
  ];
  it.each(UNUSABLE)("%s: none is taken", async (_, spoil) => {
    federation.subgraphs.offices.fail(entities(spoil));
    const answer = await federation.ask("{ people { name desk } guests { name badge } }");
    expect(answer.data).toEqual({
      people: [
        { name: "Person 1", desk: null },
        { name: "Person 2", desk: null },
      ],
      guests: [null, null],
    });
    expect(told(answer)).toEqual([
      "SUBGRAPH_UNAVAILABLE at guests",
      "SUBGRAPH_UNAVAILABLE at people",
    ]);
  });

  it("null and says why: a caller is told so", async () => {
    const errors = [{ message: CANARY, extensions: { code: "FORBIDDEN" } }];
    federation.subgraphs.offices.fail(
      spoilt(({ data }) => {
        const [key = ""] = Object.keys(data);
        return { data: { [key]: null }, errors };
      }),
    );
    const answer = await federation.ask("{ people { name desk } }");
    expect(told(answer)).toEqual(["FORBIDDEN at people"]);
  });

  it("null for one of them: it knows nobody like that", async () => {
    federation.subgraphs.offices.fail(entities(([, second]) => [null, second]));
    const answer = await federation.ask("{ people { desk } guests { name badge } }");
    expect(answer.data).toEqual({
      people: [{ desk: null }, { desk: 2 }],
      guests: [null, { name: "Guest 4", badge: "B4" }],
    });
    expect(told(answer)).toEqual(["SUBGRAPH_UNAVAILABLE at guests.0.badge"]);
  });

  it("wrong values in them", async () => {
    federation.subgraphs.offices.fail(
      eachEntity((entity) => ({ ...entity, desk: CANARY, seat: { row: [CANARY] } })),
    );
    const answer = await federation.ask("{ person { name desk seat { row } } }");
    expect(answer.data).toEqual({ person: { name: "Person 1", desk: null, seat: null } });
    expect(told(answer)).toEqual([
      "SUBGRAPH_UNAVAILABLE at person.desk",
      "SUBGRAPH_UNAVAILABLE at person.seat.row",
    ]);
  });
});

describe("a subgraph that gives what it was not asked for", () => {
  const evil = { id: "9", name: CANARY, __typename: "Office" };
  const person = { id: "1", name: "Person 1" };
  const people = [person, { id: "2", name: "Person 2" }];

  it("of entities: what the others say stands", async () => {
    const { offices } = federation.subgraphs;
    offices.fail(eachEntity((entity) => ({ ...entity, ...evil })));
    const answer = await federation.ask("{ person { id name desk } people { id name desk } }");
    expect(answer.data).toEqual({
      person: { ...person, desk: 1 },
      people: people.map((each, i) => ({ ...each, desk: i + 1 })),
    });
    expect(told(answer)).toEqual([]);
  });

  it("at the root: what the others say stands", async () => {
    const { offices } = federation.subgraphs;
    const more = { person: evil, people: [evil, evil] };
    offices.fail(spoilt(({ data }) => ({ data: { ...data, ...more } })));
    const answer = await federation.ask(
      "{ office { name } person { id name } people { id name } }",
    );
    expect(answer.data).toEqual({ office: { name: "Post" }, person, people });
    expect(told(answer)).toEqual([]);
  });

  it("of what another one could not be asked: it stays null", async () => {
    const { people, offices } = federation.subgraphs;
    offices.fail(json({ data: null }));
    people.fail(
      spoilt(({ data }) => ({
        data: { ...data, person: { ...data.person, desk: 9, badge: "9" } },
      })),
    );
    const answer = await federation.ask("{ person { name desk } guest: person { name badge } }");
    expect(answer.data).toEqual({ person: { name: "Person 1", desk: null }, guest: null });
    expect(told(answer)).toEqual([
      "SUBGRAPH_UNAVAILABLE at guest.badge",
      "SUBGRAPH_UNAVAILABLE at person.desk",
    ]);
  });
});

describe("a subgraph that gives a key by which others are asked", () => {
  it.each([
    ["an object", { a: CANARY }],
    ["a list", [CANARY]],
    ["an object that has no text", { toString: 1, valueOf: 1 }],
    ["an object with the keys of all objects", JSON.parse('{"__proto__":{"polluted":1}}')],
    ["null", null],
  ])("that is %s: all that needs no key is shown", async (_, id) => {
    federation.subgraphs.people.fail(
      spoilt(({ data }) => ({ data: { ...data, person: { ...data.person, id } } })),
    );
    const answer = await federation.ask("{ person { name desk } office { name } }");
    expect(answer.data).toMatchObject({ person: { name: "Person 1" }, office: { name: "Post" } });
    told(answer);
  });

  it("of a type that has no text: all that needs no type is shown", async () => {
    const __typename = { toString: 1, valueOf: 1 };
    federation.subgraphs.people.fail(
      spoilt(({ data }) => ({ data: { ...data, person: { ...data.person, __typename } } })),
    );
    const answer = await federation.ask("{ person { name desk } office { name } }");
    expect(answer.data).toMatchObject({ office: { name: "Post" } });
    told(answer);
  });
});

describe("a subgraph with keys that would change what an object is", () => {
  const EVIL = `"__proto__":{"polluted":1,"code":"FORBIDDEN"},
    "constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1}`;

  it.each([
    ["beside data", `{${EVIL},"data":{"office":{"name":"Post","chief":{"name":"Ada"}}}}`],
    ["beside root fields", `{"data":{${EVIL},"office":{"name":"Post","chief":{"name":"Ada"}}}}`],
    ["in an object", `{"data":{"office":{${EVIL},"name":"Post","chief":{"name":"Ada"}}}}`],
    ["in one further in", `{"data":{"office":{"name":"Post","chief":{${EVIL},"name":"Ada"}}}}`],
  ])("%s", async (_, body) => {
    federation.subgraphs.offices.fail(json(body));
    const answer = await federation.ask("{ office { name chief { name } } }");
    expect(answer.data).toEqual({ office: { name: "Post", chief: { name: "Ada" } } });
    expect(told(answer)).toEqual([]);
    unpolluted();
  });

  it("in the place of what was asked for", async () => {
    federation.subgraphs.offices.fail(
      json('{"data":{"__proto__":{"office":{"name":"Post"}},"constructor":{"name":"Post"}}}'),
    );
    const answer = await federation.ask("{ office { name } person { name } }");
    expect(answer.data).toEqual({ office: null, person: { name: "Person 1" } });
    unpolluted();
  });

  it("in entities, and where callers name fields so", async () => {
    federation.subgraphs.offices.fail(
      eachEntity((entity) => JSON.parse(`{${JSON.stringify(entity).slice(1, -1)},${EVIL}}`)),
    );
    const answer = await federation.ask("{ person { desk badge } people { desk } }");
    expect(answer.data).toEqual({
      person: { desk: 1, badge: "B1" },
      people: [{ desk: 1 }, { desk: 2 }],
    });
    federation.subgraphs.offices.fail(null);
    const named = await federation.ask(
      "{ __proto__: person { constructor: desk prototype: badge } people { __proto__: desk } }",
    );
    expect(named.text).toContain(
      '{"__proto__":{"constructor":1,"prototype":"B1"},"people":[{"__proto__":1},{"__proto__":2}]}',
    );
    expect([...told(answer), ...told(named)]).toEqual([]);
    unpolluted();
  });

  it("in errors and what they carry", async () => {
    federation.subgraphs.offices.fail(
      json(`{"data":{"office":null},"errors":[{${EVIL},"message":"${CANARY}","path":["office"],
        "extensions":{${EVIL}}}]}`),
    );
    const answer = await federation.ask("{ office { name } }");
    expect(told(answer)).toEqual(["INTERNAL at office"]);
    unpolluted();
  });

  function unpolluted() {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(({} as Record<string, unknown>).code).toBeUndefined();
  }
});

describe("a subgraph that gives a great deal", () => {
  it("in a value deeper than what reads it can go: the rest is answered", async () => {
    const deep = `${"[".repeat(100_000)}1${"]".repeat(100_000)}`;
    federation.subgraphs.offices.fail(json(`{"data":{"office":{"name":"Post","notes":${deep}}}}`));
    const answer = await federation.ask("{ person { name } office { notes } }");
    expect(answer.data).toEqual({ person: { name: "Person 1" }, office: null });
    expect(told(answer)).toEqual(["SUBGRAPH_UNAVAILABLE at office"]);
  });

  it("in a value as deep as any is, with brackets in its texts: it is shown", async () => {
    const text = JSON.stringify(`"\\${"[{".repeat(1000)}\\`);
    const notes = JSON.parse(`${'{"a":['.repeat(100)}${text}${"]}".repeat(100)}`);
    federation.subgraphs.offices.fail(json({ data: { office: { notes } } }));
    const answer = await federation.ask("{ office { notes } }");
    expect(answer.data).toEqual({ office: { notes } });
  });

  it("in nearly five megabytes: it is shown", async () => {
    const name = "Påst ".repeat(800_000);
    federation.subgraphs.offices.fail(json({ data: { office: { name } } }));
    expect((await federation.ask("{ office { name } }")).data).toEqual({ office: { name } });
  });
});
