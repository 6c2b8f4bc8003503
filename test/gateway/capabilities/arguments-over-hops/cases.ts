import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "one input object for both sides",
    query: "query ($at: Point!) { place(at: $at) { id wind(at: $at) } }",
    variables: { at: { x: 1, tag: 'a "b" \\ é\n' } },
    data: {
      place: {
        id: `{"at":{"tag":"a \\"b\\" \\\\ é\\n","x":1,"y":7},"name":"home"}`,
        wind: `{"at":{"tag":"a \\"b\\" \\\\ é\\n","x":1,"y":7},"strict":true}`,
      },
    },
  },
  {
    name: "null, nothing and a default are three things",
    query: `query ($null: String, $not: String, $note: String = "mine", $days: [Int!]! = [9]) {
      today { a: rain(note: $null) b: rain(note: $not) c: rain(note: $note, days: $days) d: rain(note: null) e: rain } }`,
    variables: { null: null },
    data: {
      today: {
        a: `{"days":[1,2],"note":null}`,
        b: `{"days":[1,2],"note":"n"}`,
        c: `{"days":[9],"note":"mine"}`,
        d: `{"days":[1,2],"note":null}`,
        e: `{"days":[1,2],"note":"n"}`,
      },
    },
  },
  {
    name: "variables within objects within lists, on the far side",
    query: `query ($kind: Kind!, $x: Int!, $tag: String, $way: Way = FORTH) {
      places { wind(in: [{ kind: $kind, points: [{ x: $x, tag: $tag }, { x: 2, y: $x }], not: { kind: LAND } }], way: $way, strict: false) } }`,
    variables: { kind: "SEA", x: 5 },
    data: {
      places: [
        {
          wind: `{"in":[{"kind":"SEA","not":{"kind":"LAND"},"points":[{"x":5,"y":7},{"x":2,"y":5}]}],"strict":false,"way":"FORTH"}`,
        },
      ],
    },
  },
  {
    name: "lists made of single values, lists of lists, numbers as ids",
    query: `query ($days: [Int!]!, $all: [[Int]], $id: ID) {
      place { echo(all: $all) more: echo(all: [[1, null], null, []], way: FORTH, text: "") rain(days: $days, id: $id, amount: 2) other: rain(days: 3, id: 4) } }`,
    variables: { days: 4, all: [[1], null], id: 12 },
    data: {
      place: {
        echo: `{"all":[[1],null],"way":"BACK"}`,
        more: `{"all":[[1,null],null,[]],"text":"","way":"FORTH"}`,
        rain: `{"amount":2,"days":[4],"id":"12","note":"n"}`,
        other: `{"days":[3],"id":"4","note":"n"}`,
      },
    },
  },
  {
    name: "block strings and what looks like a variable",
    query: `{ today { wind(at: { x: -1, tag: """
      one
        "two" $three
    """ }) echo(text: "$x \\u00e9 {") } }`,
    data: {
      today: {
        wind: `{"at":{"tag":"one\\n  \\"two\\" $three","x":-1,"y":7},"strict":true}`,
        echo: `{"text":"$x é {","way":"BACK"}`,
      },
    },
  },
  {
    name: "a whole argument by a default that is an object",
    query: `query ($at: Point = { x: 3, y: 4 }, $in: [Area!]! = [{ kind: LAND, points: { x: 1 } }]) { place(at: $at) { id } places(in: $in) { id wind(at: $at, in: $in) } }`,
    data: {
      place: { id: `{"at":{"x":3,"y":4},"name":"home"}` },
      places: [
        {
          id: `{"in":[{"kind":"LAND","points":[{"x":1,"y":7}]}]}`,
          wind: `{"at":{"x":3,"y":4},"in":[{"kind":"LAND","points":[{"x":1,"y":7}]}],"strict":true}`,
        },
      ],
    },
  },
];
