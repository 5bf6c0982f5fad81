import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkReport } from '../../bench/check/report.mjs';
import { Samples } from '../../bench/lib/samples.mjs';
import { serversReport } from '../../bench/servers/report.mjs';
import { projectRoot } from '../../scripts/paths.mjs';

// The targets do not depend on the measurements.
const samples = new Samples();

it.each([
  ['servers', serversReport({ documents: [], samples, contenders: [], efforts: [], runs: 1 })],
  ['check', checkReport({ samples, bytes: 0, names: [] })],
])('docs/performance.md lists exactly the targets of the bench: %s', (part, { verdicts }) => {
  const page = readFileSync(join(projectRoot, 'docs', 'performance.md'), 'utf8');
  const figures = page.split(`<!-- ${part}: begin -->`)[1]!.split(`<!-- ${part}: end -->`)[0]!;
  const [, targets = ''] = figures.split('### Targets');
  const rows = [...targets.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, target]) => target);
  expect(rows.slice(2)).toEqual(verdicts.map(({ target }) => target));
});
