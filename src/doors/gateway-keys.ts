import type { FastifyInstance } from "fastify";
import type { JSONWebKeySet } from "jose";

/** `GET /.well-known/jwks.json`: the keys that the gateway signs with, for subgraphs elsewhere. */
export function gatewayKeysDoor(app: FastifyInstance, keys: JSONWebKeySet): void {
  app.get("/.well-known/jwks.json", (_, reply) =>
    reply
      .header("content-type", "application/jwk-set+json; charset=utf-8")
      .header("cache-control", "public, max-age=300")
      .send(JSON.stringify(keys)),
  );
}
