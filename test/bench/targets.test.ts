import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { editorReport } from '../../bench/editor/report.mjs';
import { Samples } from '../../bench/lib/samples.mjs';
import { liveReport } from '../../bench/live/report.mjs';
import { serversReport } from '../../bench/servers/report.mjs';
import { projectRoot } from '../../scripts/lib/paths.mjs';

const page = readFileSync(join(projectRoot, 'docs', 'performance.md'), 'utf8');
const samples = new Samples();

// What is to be reached does not depend on what was measured.
it.each([
  ['servers', serversReport({ documents: [], samples, contenders: [], efforts: [], runs: 1 })],
  ['editor', editorReport({ samples, loaded: [], serverBytes: 0, vsixBytes: 0 })],
  ['live', liveReport({ samples, calls: new Map(), cli: undefined })],
])('docs/performance.md has the targets of the bench, and no others: %s', (part, { verdicts }) => {
  const [, block = ''] = page.split(`<!-- bench ${part}: begin -->`);
  const [, targets = ''] = block.split(`<!-- bench ${part}: end -->`)[0]!.split('### Targets');
  const rows = [...targets.matchAll(/^\| ([^|]+?) +\|/gm)].map(([, target]) => target);
  expect(rows.slice(2)).toEqual(verdicts.map(({ target }) => target));
});
