// If the service or the connection fails, a command ends with a message that names the cause, and does not report an
// internal error.

import { expect, it } from 'vitest';
import { onMachine } from '../../live/aws/harness.ts';
import { createStage, POOL } from './stage.ts';

it.each([
  ['plan', 1],
  ['drift', 1],
  ['pull shop.userpool.json', 2],
  [`pull ${POOL}`, 2],
  ['pull --all --region eu-west-1', 2],
  [`clone ${POOL}`, 2],
])('%s reports missing credentials', async (line, code) => {
  const { run } = await createStage();
  onMachine({});
  const result = await run(line.split(' '));
  const output = result.stdout + result.stderr;
  expect(output).toContain('No AWS credentials found');
  expect([result.code, output.includes('defect')]).toEqual([code, false]);
});
