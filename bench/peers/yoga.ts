/** GraphQL Yoga with its defaults, behind node:http. */
import { createServer } from "node:http";
import { createYoga } from "graphql-yoga";
import { createLoaders, schema } from "./schema.ts";

const yoga = createYoga({ schema, context: createLoaders });
createServer(yoga).listen(Number(process.env.PORT), "127.0.0.1");
