/** Whether load tests run at full length: `npm run test:load`. */
export const isFullLength = process.env['TEST_LENGTH'] === 'full';

/**
 * Returns how many cases a load test tries: all of them at full length, and a tenth otherwise.
 * @param all at full length
 */
export function countCases(all: number): number {
  return isFullLength ? all : Math.ceil(all / 10);
}
