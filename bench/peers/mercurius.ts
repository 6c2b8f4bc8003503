/** Mercurius on Fastify, every document compiled with graphql-jit. */
import Fastify from "fastify";
import mercurius from "mercurius";
import { createLoaders, schema } from "./schema.ts";

const server = Fastify();
await server.register(mercurius, { schema, context: createLoaders, jit: 1 });
await server.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
