import { expect, it } from 'vitest';
import { firstProblem } from '../../../client/src/editors/first-problem.ts';

const [ERROR, WARNING] = [0, 1];
const at = (severity: number, line: number, character: number) => ({ severity, range: { start: { line, character } } });

it('the first problem is the first error, or the first warning if there is no error', () => {
  const [second, first] = [at(ERROR, 5, 9), at(ERROR, 5, 2)];
  const warning = at(WARNING, 1, 0);
  expect(firstProblem([second, at(ERROR, 7, 0), warning, first])).toBe(first);
  expect(firstProblem([at(WARNING, 2, 0), warning])).toBe(warning);
  expect([firstProblem<typeof warning>([])]).toEqual([undefined]);
});
