import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { Refusal } from "../rules/problem.ts";
import { answerRefusal } from "./problem-answer.ts";

const BUNDLE = join(import.meta.dirname, "../../playground/dist");

/** `/playground`: GraphiQL, served whole from this process. */
export async function playgroundDoor(app: FastifyInstance): Promise<void> {
  app.get("/", (_, reply) => reply.redirect("/playground/"));
  app.get("/playground", (request, reply) =>
    reply.redirect(`/playground/${new URL(request.url, "http://varde").search}`),
  );
  if (existsSync(join(BUNDLE, "index.html")))
    await app.register(fastifyStatic, { root: BUNDLE, prefix: "/playground/" });
  else
    app.get("/playground/", (_, reply) => {
      const expected = "expected the playground to be built: npm run build:playground";
      return answerRefusal(reply, 404, new Refusal("BAD_USER_INPUT", expected));
    });
}
