/**
 * @param {readonly number[]} values at least one
 * @param {number} part from 0 to 1; 0.5 gives the median
 * @returns {number} the value at that part of the sorted list, between two neighbours where it falls between them
 * @throws {RangeError} without values
 */
export function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  const place = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new RangeError('There is nothing to take a quantile of.');
  // Infinity (a time-out) times nothing would be no number.
  return below === above ? below : below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} values at least one */
export function median(values) {
  return quantile(values, 0.5);
}

/**
 * The median that half of the runs are below, the p95, and how far apart the middle half lies.
 *
 * @typedef {{ median: number, p95: number, quarter: number, threeQuarters: number, count: number }} Summary
 *
 * @param {readonly number[]} values at least one
 * @returns {Summary}
 */
export function summarize(values) {
  return {
    median: median(values),
    p95: quantile(values, 0.95),
    quarter: quantile(values, 0.25),
    threeQuarters: quantile(values, 0.75),
    count: values.length,
  };
}

/**
 * The exponent with which times grow with sizes: 1 where they are proportional, 2 where twice the size takes four times
 * as long. It is the slope of the straight line through the points where both axes are logarithmic.
 *
 * @param {readonly { size: number, time: number }[]} points
 * @returns {number} not a number where there are less than two points; Infinity where a time is
 */
export function growthExponent(points) {
  if (points.some(({ time }) => time === Infinity)) return Infinity;
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map((point) => point.x)), mean(logs.map((point) => point.y))];
  const rise = logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  const run = logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return rise / run;
}
