import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from "graphql";
import { fragmentsOf } from "../fragments.ts";
import {
  type Complete,
  type Completion,
  compileLeaf,
  FAILED,
  type Found,
  fail,
  failUnexplained,
  isText,
} from "./complete.ts";
import { placesOf } from "./places.ts";
import { type FieldNames, planKey } from "./plan-key.ts";
import { type Condition, holds, type Source, selectedFields } from "./selections.ts";
import { isTree, member, setMember, type Tree } from "./tree.ts";

export interface Projected {
  data: Tree | null;
  errors: GraphQLError[];
}

/**
 * Makes an operation's answer out of what a plan found: just what was selected, in its order, each
 * value of its type, and nulls carried as far as they must (GraphQL, 6.4.3 and 6.4.4).
 */
export function compileProjection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  names: FieldNames,
): (found: Found) => Projected {
  const fragments = fragmentsOf(document);
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error("expected an operation that the schema has");
  const complete = compileObject([{ selectionSet: operation.selectionSet, when: [] }]);

  return ({ data, variables, errors, refused }) => {
    const explained = placesOf(errors.map(({ path }) => path));
    const state: Completion = { variables, refused, explained, path: [], own: [] };
    const answer = complete(data, root, state);
    return {
      data: answer === FAILED ? null : (answer as Tree),
      errors: [...errors, ...state.own],
    };
  };

  /** The same selection for each type of object it meets, worked out when it first does. */
  function compileObject(sources: readonly Source[]) {
    const byType = new Map<ObjectOrInterface, CompiledField[]>();
    return (tree: Tree, type: ObjectOrInterface, state: Completion): Tree | typeof FAILED => {
      let fields = byType.get(type);
      if (fields === undefined) {
        fields = compileFields(type, sources);
        byType.set(type, fields);
      }
      const answer: Tree = {};
      for (const field of fields) {
        if (field.when !== null && !holds(field.when, state.variables)) continue;
        if (field.text !== null && state.refused.size === 0) {
          const text = tree[field.text];
          if (typeof text === "string") {
            answer[field.key] = text;
            continue;
          }
        }
        const value = field.complete(tree, state);
        if (value !== FAILED) setMember(answer, field.key, value);
        else if (field.isNonNull) return FAILED;
        else setMember(answer, field.key, null);
      }
      return answer;
    };
  }

  function compileFields(type: ObjectOrInterface, sources: readonly Source[]): CompiledField[] {
    return selectedFields(schema, fragments, type, sources).map(({ key, name, when, sources }) => {
      const field = type.getFields()[name];
      const from = planKey(key, name, names);
      if (field === undefined) {
        const complete: CompiledField["complete"] =
          name === "__typename" ? () => type.name : (tree) => member(tree, key) ?? null;
        return { key, when, isNonNull: false, text: null, complete };
      }
      const coordinate = `${type.name}.${name}`;
      const completeValue = compileType(field.type, coordinate, sources);
      const complete: CompiledField["complete"] = (tree, state) => {
        const refusal = state.refused.get(coordinate);
        if (refusal !== undefined) return fail(state, [...state.path, key], refusal);
        state.path.push(key);
        const value = completeValue(member(tree, from), state);
        state.path.pop();
        return value;
      };
      const text = isText(getNullableType(field.type)) && key !== "__proto__" ? from : null;
      return { key, when, isNonNull: isNonNullType(field.type), text, complete };
    });
  }

  function compileType(
    type: GraphQLOutputType,
    coordinate: string,
    sources: readonly Source[],
  ): Complete {
    if (isNonNullType(type)) {
      const complete = compileType(type.ofType, coordinate, sources);
      const expected = `expected a value of ${coordinate}, and no subgraph gave one`;
      return (value, state) => {
        const completed = complete(value, state);
        return completed === null ? failUnexplained(state, expected) : completed;
      };
    }
    if (isListType(type)) return compileList(type.ofType, coordinate, sources);
    if (isLeafType(type)) return compileLeaf(type, coordinate);
    const completeObject = compileObject(sources);
    const expected = `expected an object of type ${type.name} for ${coordinate}, and a subgraph gave something else`;
    return (value, state) => {
      if (value === null || value === undefined) return null;
      if (!isTree(value)) return failUnexplained(state, expected);
      const { __typename = type.name } = value;
      const actual = isObjectType(type) ? type : schema.getType(String(__typename));
      if (isInterfaceType(actual) && actual === type) return completeObject(value, actual, state);
      if (!isObjectType(actual) || (isAbstractType(type) && !schema.isSubType(type, actual)))
        return failUnexplained(state, expected);
      return completeObject(value, actual, state);
    };
  }

  function compileList(
    itemType: GraphQLOutputType,
    coordinate: string,
    sources: readonly Source[],
  ): Complete {
    const completeItem = compileType(itemType, coordinate, sources);
    const mustBe = isNonNullType(itemType);
    const expected = `expected a list for ${coordinate}, and a subgraph gave something else`;
    return (value, state) => {
      if (value === null || value === undefined) return null;
      if (!Array.isArray(value)) return failUnexplained(state, expected);
      const items = new Array<unknown>(value.length);
      const depth = state.path.length;
      for (let i = 0; i < value.length; i++) {
        state.path[depth] = i;
        const item = completeItem(value[i], state);
        if (item === FAILED && mustBe) {
          state.path.length = depth;
          return FAILED;
        }
        items[i] = item === FAILED ? null : item;
      }
      state.path.length = depth;
      return items;
    };
  }
}

/** What is known only by its interface is asked for nothing that its type would have to tell. */
type ObjectOrInterface = GraphQLObjectType | GraphQLInterfaceType;

interface CompiledField {
  key: string;
  when: readonly (readonly Condition[])[] | null;
  isNonNull: boolean;
  /** The member that is the value as it stands, where it is text; most values are. */
  text: string | null;
  complete(tree: Tree, state: Completion): unknown;
}
