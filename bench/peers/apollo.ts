/** Apollo Server 5 as shipped: the standalone server with its defaults. */
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { createLoaders, type Loaders, schema } from "./schema.ts";

await startStandaloneServer(new ApolloServer<Loaders>({ schema }), {
  context: async () => createLoaders(),
  listen: { port: Number(process.env.PORT), host: "127.0.0.1" },
});
