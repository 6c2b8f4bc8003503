import type { Case } from "../../../support/federation.ts";

export const cases: readonly Case[] = [
  {
    name: "six hops",
    query:
      "{ start { odd { even { odd { even { odd { even { id fromOdd odd { fromEven } } } } } } } } }",
    data: {
      start: {
        odd: {
          even: {
            odd: {
              even: {
                odd: { even: { id: "6", fromOdd: "odd says 6", odd: { fromEven: "even says 7" } } },
              },
            },
          },
        },
      },
    },
  },
  {
    name: "a field from both on each level",
    query:
      "{ start { fromOdd id odd { fromEven id even { fromOdd best { fromEven even { id } } id } } } }",
    data: {
      start: {
        fromOdd: "odd says 0",
        id: "0",
        odd: {
          fromEven: "even says 1",
          id: "1",
          even: {
            fromOdd: "odd says 2",
            best: { fromEven: "even says 11", even: { id: "12" } },
            id: "2",
          },
        },
      },
    },
  },
  {
    name: "with lists and nulls on the way",
    query: "{ start { odds { evens { odds { evens { fromOdd } fromEven } } } } }",
    data: {
      start: {
        odds: [1, 3].map((odd) => ({
          evens: [
            {
              odds: [odd + 2, odd + 4].map((next) => ({
                evens: [{ fromOdd: `odd says ${next + 1}` }, null],
                fromEven: `even says ${next}`,
              })),
            },
            null,
          ],
        })),
      },
    },
  },
  {
    name: "one alias on all levels",
    query:
      "{ x: start { x: odd { x: even { x: odd { x: even { x: best { x: even { x: fromOdd } } } } } } } }",
    data: { x: { x: { x: { x: { x: { x: { x: { x: "odd says 14" } } } } } } } },
  },
  {
    name: "itself in itself, before and after a hop",
    query: "{ start { me { me { fromOdd me { best { even { me { me { fromOdd } } } } } } } } }",
    data: {
      start: {
        me: {
          me: {
            fromOdd: "odd says 0",
            me: { best: { even: { me: { me: { fromOdd: "odd says 10" } } } } },
          },
        },
      },
    },
  },
];
