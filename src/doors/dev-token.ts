import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { DevIssuer } from "../access/dev-issuer.ts";
import { Refusal } from "../rules/problem.ts";
import { answerRefusal } from "./problem-answer.ts";

const wish = z.object({
  kind: z.enum(["AGENCY", "CITIZEN", "OPERATOR"]),
  pid: z.string().optional(),
  org: z.string().optional(),
  scope: z.string().optional(),
});

/** `POST /dev/token`: a test token for the playground. Opened in the dev profile only. */
export function devTokenDoor(app: FastifyInstance, issuer: DevIssuer, clock: () => number): void {
  app.post("/dev/token", async (request, reply) => {
    const parsed = wish.safeParse(request.body);
    if (!parsed.success) {
      const expected = "expected kind to be AGENCY, CITIZEN or OPERATOR; pid, org and scope text";
      return answerRefusal(reply, 400, new Refusal("BAD_USER_INPUT", expected));
    }
    try {
      return { token: await issuer.sign(parsed.data, clock()) };
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault;
      return answerRefusal(reply, 400, new Refusal("BAD_USER_INPUT", fault.message));
    }
  });
}
