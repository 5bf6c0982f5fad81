import { expect, it } from 'vitest';
import { runReadmeExample } from '../support/readme-example.ts';

it('the example in the README prints the documented output', () => {
  const { output, documented } = runReadmeExample('cli/README.md');
  expect(output).not.toBe('');
  expect(output).toBe(documented);
});
