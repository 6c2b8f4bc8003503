import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import type { FastifyInstance } from "fastify";
import { assetsDoor } from "./assets.ts";

/**
 * A place for pages, apart from the graph's doors: only here are cookies read and forms taken, so no
 * form of another site is ever a request to the graph.
 */
export async function pagesPlace(
  app: FastifyInstance,
  put: (pages: FastifyInstance) => void,
): Promise<void> {
  await app.register(async (pages) => {
    await pages.register(cookie);
    await pages.register(formbody, { bodyLimit: 20_000 });
    assetsDoor(pages);
    put(pages);
  });
}
