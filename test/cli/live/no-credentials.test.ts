// Errors of the service and of the connection that end a command are messages, not defects.

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
])('%s without credentials says what is missing', async (line, code) => {
  const { run } = await createStage();
  onMachine({});
  const result = await run(line.split(' '));
  expect(result.stderr).toContain('No AWS credentials found');
  expect([result.code, result.stderr.includes('defect')]).toEqual([code, false]);
});
