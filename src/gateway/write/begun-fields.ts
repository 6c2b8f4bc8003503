import { MapperKind, mapSchema } from "@graphql-tools/utils";
import { defaultFieldResolver, type GraphQLFieldConfig, type GraphQLSchema } from "graphql";

/** Root fields that are begun already, by response key: what each resolver gave, or threw. */
export type BegunFields = ReadonlyMap<string, () => unknown>;

type RootField = GraphQLFieldConfig<BegunFields | undefined, unknown>;

/**
 * The schema for going on where a run was left: what was begun, which it is given as its root value, is
 * taken from there and not done again.
 */
export function resumable(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: (field: RootField): RootField => {
      const { resolve = defaultFieldResolver } = field;
      return {
        ...field,
        resolve(root, args, context, info) {
          const begun = root?.get(String(info.path.key));
          return begun ? begun() : resolve(undefined, args, context, info);
        },
      };
    },
  });
}
