/** Whether load tests run at full length, as in `npm run test:load`. */
export const isFullLength = process.env['TEST_LENGTH'] === 'full';

/**
 * Returns the number of cases for a load test: all of them at full length, otherwise a tenth.
 *
 * @param all the number of cases at full length
 */
export function countCases(all: number): number {
  return isFullLength ? all : Math.ceil(all / 10);
}
