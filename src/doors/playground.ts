import { existsSync } from "node:fs";
import { join } from "node:path";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { Refusal } from "../rules/problem.ts";
import { answerRefusal } from "./problem-answer.ts";

const BUNDLE = join(import.meta.dirname, "../../playground/dist");

/** Nothing from elsewhere, no inline script. The editor writes its styles and starts workers itself. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    workerSrc: ["'self'", "blob:"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'", "data:"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
};

/** `/playground`: GraphiQL, served whole from this process. */
export async function playgroundDoor(app: FastifyInstance): Promise<void> {
  await app.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY_POLICY });
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
