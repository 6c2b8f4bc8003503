import type { FastifyInstance } from "fastify";

/** `/healthz`: the process answers. `/readyz`: it can answer a look-up too. */
export function healthDoor(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get("/healthz", () => ({ status: "live" }));
  app.get("/readyz", async (_, reply) => {
    const ready = await isReady().catch(() => false);
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
  });
}
