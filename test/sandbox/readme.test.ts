import { expect, it } from 'vitest';
import { runReadmeExample } from '../support/readme-example.ts';

it('has an example that prints the documented output', () => {
  const { output, documented } = runReadmeExample('sandbox/README.md');
  expect(output).not.toBe('');
  expect(output).toBe(documented);
});
