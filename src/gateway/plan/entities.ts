import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { isTree, member, type Tree } from "./tree.ts";

export type FlattenPath = readonly FlattenNodePathSegment[];
export type ResponsePath = readonly (string | number)[];

/** Whether an object of this type is one that a condition names, itself or what it implements. */
export type IsA = (typename: unknown, condition: string) => boolean;

/** The objects at the end of a path, list items each for itself; nulls on the way end there. */
export function entitiesAt(data: unknown, path: FlattenPath, isA: IsA): Tree[] {
  const found: Tree[] = [];
  descend(data, path, 0, isA, (entity) => found.push(entity));
  return found;
}

/** Where `entitiesAt` found each of them, in the same order. */
export function placesOf(data: unknown, path: FlattenPath, isA: IsA): ResponsePath[] {
  const places: ResponsePath[] = [];
  descend(data, path, 0, isA, (_, place) => places.push([...place]), []);
  return places;
}

/** The names on a path up to its first list: where all that it finds has in common. */
export function commonPlace(path: FlattenPath): { place: string[]; isList: boolean } {
  const place: string[] = [];
  for (const segment of path) {
    if (segment === "@") return { place, isList: true };
    if ("Field" in segment) place.push(segment.Field);
  }
  return { place, isList: false };
}

const NOWHERE: (string | number)[] = [];

function descend(
  value: unknown,
  path: FlattenPath,
  index: number,
  isA: IsA,
  found: (entity: Tree, place: ResponsePath) => void,
  place: (string | number)[] | null = null,
): void {
  if (value === null || value === undefined) return;
  const segment = path[index];
  if (Array.isArray(value)) {
    /** One `@` stands for a list and for lists in it. */
    const next = segment === "@" ? index + 1 : index;
    for (let i = 0; i < value.length; i++) {
      place?.push(i);
      descend(value[i], path, next, isA, found, place);
      place?.pop();
    }
    return;
  }
  if (!isTree(value)) return;
  if (segment === undefined) {
    found(value, place ?? NOWHERE);
    return;
  }
  if (segment === "@") return;
  if ("Field" in segment) {
    place?.push(segment.Field);
    descend(member(value, segment.Field), path, index + 1, isA, found, place);
    place?.pop();
    return;
  }
  if (segment.TypeCondition.some((condition) => isA(value.__typename, condition)))
    descend(value, path, index + 1, isA, found, place);
}
