/**
 * Returns a quantile, interpolated linearly.
 *
 * @param {readonly number[]} values at least one
 * @param {number} part from 0 to 1, where 0.5 is the median
 * @returns {number}
 * @throws {RangeError} if there are no values
 */
export function quantile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  const place = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new RangeError('There is nothing to take a quantile of.');
  // Infinity (a timeout) times zero would be NaN.
  return below === above ? below : below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} values at least one */
export function median(values) {
  return quantile(values, 0.5);
}

/**
 * The median, the 95th percentile, the lower and upper quartiles, and the number of values.
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
 * Returns the exponent that describes how times grow with size: 1 is linear, 2 is quadratic. The exponent is the slope
 * of the regression line on logarithmic axes.
 *
 * @param {readonly { size: number, time: number }[]} points
 * @returns {number} NaN for fewer than two points, Infinity if a time is infinite
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
