/** A cost that grows with a number of things: so much for any, and so much for each. */
export interface Line {
  fixed: number;
  each: number;
}

/**
 * The line that is nearest to some points, counting by what share of a point it misses it; never one
 * that begins below nothing.
 *
 * @param points of two different numbers at least.
 */
export function lineThrough(points: readonly (readonly [number, number])[]): Line {
  let [weights, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0];
  for (const [x, y] of points) {
    const weight = 1 / (y * y);
    weights += weight;
    sumX += weight * x;
    sumY += weight * y;
    sumXX += weight * x * x;
    sumXY += weight * x * y;
  }
  const spread = weights * sumXX - sumX * sumX;
  if (!(spread > 0)) throw new RangeError("expected points of two different numbers at least");
  const each = (weights * sumXY - sumX * sumY) / spread;
  const fixed = (sumY - each * sumX) / weights;
  return fixed < 0 ? { fixed: 0, each: sumXY / sumXX } : { fixed, each };
}
