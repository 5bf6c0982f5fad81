import { expect, it } from 'vitest';
import { runReadmeExample } from '../support/readme-example.ts';

it('the example of the README prints what the README says', () => {
  const { output, documented } = runReadmeExample('core/README.md');
  expect(output).not.toBe('');
  expect(output).toBe(documented);
});
