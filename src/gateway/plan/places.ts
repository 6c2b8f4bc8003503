import type { ResponsePath } from "./entities.ts";

interface Place {
  isOne: boolean;
  within: Map<string | number, Place>;
}

/** Places of an answer, to be asked about as often as the answer has places. */
export interface Places {
  /** Whether one of them is the path, lies within it, or holds it. */
  touches(path: ResponsePath): boolean;
}

export function placesOf(paths: Iterable<ResponsePath | undefined>): Places {
  const root: Place = { isOne: false, within: new Map() };
  let isEmpty = true;
  for (const path of paths) {
    if (path === undefined) continue;
    isEmpty = false;
    let place = root;
    for (const key of path) {
      const known = place.within.get(key) ?? { isOne: false, within: new Map() };
      place.within.set(key, known);
      place = known;
    }
    place.isOne = true;
  }
  return {
    touches(path) {
      let place: Place | undefined = root;
      for (const key of path) {
        if (place.isOne) return true;
        place = place.within.get(key);
        if (place === undefined) return false;
      }
      return !isEmpty;
    },
  };
}
