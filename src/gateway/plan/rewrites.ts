import type { FetchNodePathSegment, FetchRewrite } from "@graphql-hive/router-query-planner";
import type { IsA } from "./entities.ts";
import { isTree, member, setMember, type Tree } from "./tree.ts";

/** Sets or renames members as a plan says, in what goes to a subgraph or comes from it. */
export type Rewrite = (tree: Tree) => void;

/** Null when there is nothing to rewrite. */
export function compileRewrites(
  rewrites: readonly FetchRewrite[] | null | undefined,
  isA: IsA,
): Rewrite | null {
  const steps = (rewrites ?? []).map((rewrite) => compileRewrite(rewrite, isA));
  if (steps.length === 0) return null;
  return (tree) => {
    for (const step of steps) step(tree);
  };
}

function compileRewrite(rewrite: FetchRewrite, isA: IsA): Rewrite {
  if ("KeyRenamer" in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return (tree) =>
      atMember(tree, path, 0, isA, (holder, key) => {
        if (!Object.hasOwn(holder, key)) return;
        setMember(holder, renameKeyTo, holder[key]);
        delete holder[key];
      });
  }
  const { path, setValueTo } = "ValueSetter" in rewrite ? rewrite.ValueSetter : rewrite;
  return (tree) =>
    atMember(tree, path, 0, isA, (holder, key) => setMember(holder, key, setValueTo));
}

function atMember(
  value: unknown,
  path: readonly FetchNodePathSegment[],
  index: number,
  isA: IsA,
  change: (holder: Tree, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) atMember(item, path, index, isA, change);
    return;
  }
  const segment = path[index];
  if (segment === undefined || !isTree(value)) return;
  if ("TypenameEquals" in segment) {
    if (segment.TypenameEquals.some((condition) => isA(value.__typename, condition)))
      atMember(value, path, index + 1, isA, change);
    return;
  }
  if (index === path.length - 1) change(value, segment.Key);
  else atMember(member(value, segment.Key), path, index + 1, isA, change);
}
