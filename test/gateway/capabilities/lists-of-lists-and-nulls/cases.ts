import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "with nulls in both",
    query: "{ rows { price } }",
    data: { rows: [[{ price: 10 }, null, { price: 20 }], null, [], [{ price: 10 }]] },
  },
  {
    name: "three deep, and empty ones",
    query: "{ cube { price id } none { price } gone { price } numbers }",
    data: {
      cube: [
        [[{ price: 10, id: "1" }], []],
        [],
        [
          [
            { price: 20, id: "2" },
            { price: 30, id: "3" },
          ],
        ],
      ],
      none: [],
      gone: null,
      numbers: [[1, null], []],
    },
  },
  {
    name: "of a union; what cannot be null takes its item with it, and no more",
    query: "{ mixed { ... on Seat { price } ... on Hall { open rows { price } } } }",
    data: {
      mixed: [
        [
          { price: 40 },
          null,
          { open: true, rows: [[{ price: 60 }], [{ price: 70 }, { price: 60 }]] },
        ],
        [null],
      ],
    },
    errorsAt: [["mixed", 1, 0, "price"]],
  },
  {
    name: "lists of lists within lists of lists, over hops",
    query: "{ hall { boxes { seats { tags pairs { beside { price } } } } } }",
    data: {
      hall: {
        boxes: [
          [
            {
              seats: [
                [
                  {
                    tags: [["8", null], null, []],
                    pairs: [
                      [
                        { beside: [[{ price: 800 }], [null]] },
                        { beside: [[{ price: 900 }], [null]] },
                      ],
                    ],
                  },
                  null,
                ],
                null,
              ],
            },
            null,
          ],
          [{ seats: null }],
        ],
      },
    },
  },
  {
    name: "nulls of the far side",
    query: "{ rows { old { price } } none { old { id } } }",
    data: { rows: [[{ old: null }, null, { old: null }], null, [], [{ old: null }]], none: [] },
  },
];
