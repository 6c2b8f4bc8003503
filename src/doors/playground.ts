import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const BUNDLE = join(import.meta.dirname, "../../playground/dist");

/** `/playground`: GraphiQL, served whole from this process. */
export async function playgroundDoor(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: BUNDLE, prefix: "/playground/" });
  app.get("/playground", ({ url }, reply) =>
    reply.redirect(url.replace("/playground", "/playground/")),
  );
  app.get("/", (_, reply) => reply.redirect("/playground/"));
}
