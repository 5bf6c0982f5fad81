import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Samples } from '../../bench/lib/samples.mjs';
import { serversReport } from '../../bench/servers/report.mjs';
import { projectRoot } from '../../scripts/paths.mjs';

it('docs/performance.md lists exactly the targets of the bench', () => {
  // The targets do not depend on the measurements.
  const samples = new Samples();
  const { verdicts } = serversReport({ documents: [], samples, contenders: [], efforts: [], runs: 1 });
  const page = readFileSync(join(projectRoot, 'docs', 'performance.md'), 'utf8');
  const [, targets = ''] = page.split('<!-- figures: end -->')[0]!.split('### Targets');
  const rows = [...targets.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, target]) => target);
  expect(rows.slice(2)).toEqual(verdicts.map(({ target }) => target));
});
