/**
 * The little that the bench uses of packages which only `npm run bench` installs, so that types are
 * checked without them.
 */
declare module "graphql-yoga" {
  import type { RequestListener } from "node:http";
  import type { GraphQLSchema } from "graphql";
  export function createYoga(options: {
    schema: GraphQLSchema;
    context: () => object;
  }): RequestListener;
}

declare module "mercurius" {
  import type { FastifyPluginAsync } from "fastify";
  import type { GraphQLSchema } from "graphql";

  const mercurius: FastifyPluginAsync<{
    schema: GraphQLSchema;
    context: () => object;
    jit: number;
  }>;
  export default mercurius;
}

declare module "vega-lite" {
  export function compile(specification: object): { spec: object };
}

declare module "vega" {
  export function parse(specification: object): object;
  export class View {
    constructor(runtime: object, options: { renderer: "none" });
    toSVG(): Promise<string>;
  }
}
