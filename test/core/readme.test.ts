import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { loadCore } from '../../scripts/build/load-core.mjs';

const readme = readFileSync(new URL('../../core/README.md', import.meta.url), 'utf8');
const [, example = '', printed = ''] = /```ts\n(.*?)```.*?```\n(.*?)```/s.exec(readme) ?? [];

it('the example of the README prints what the README says', async () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await loadCore(example);
  expect(log.mock.calls.map((words) => `${words.join(' ')}\n`).join('')).toBe(printed);
});
