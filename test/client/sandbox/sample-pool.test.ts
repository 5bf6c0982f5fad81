import * as l10n from '@vscode/l10n';
import { expect, it, onTestFinished } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { planPull } from '#core/sync';
import { toLivePool } from '../../support/live-pool.ts';
import { planStep } from '../../support/plan-push.ts';
import { pushFile } from '../../../live/src/operations/push-file.ts';
import { restoreSnapshot } from '../../../live/src/operations/restore-snapshot.ts';
import { SAMPLE_POOL, SAMPLE_MISTAKE, sampleFileText, sampleSeeds } from '../../../client/src/sandbox/sample-pool.ts';
import { afterFix } from '../../support/check.ts';
import { ignoreFactors, FakeBases, FakeFile, FakeSnapshots, ofPool } from '../../support/live.ts';
import { sandboxOfWindow } from './stage.ts';
import { parsePool } from '../../support/parse-pool.ts';

/** Opens the sample pool in its own sandbox. Returns its gateway and the dependencies of push and restore. */
async function open() {
  const { window, started } = sandboxOfWindow();
  const gateway = await window.gateway();
  const snapshots = new FakeSnapshots();
  const tools = {
    connect: () => Promise.resolve(gateway),
    snapshots,
    mfa: ignoreFactors,
    pause: () => Promise.resolve(),
    protectedPools: [],
    profile: 'real',
    prompts: {
      askLeftOut: () => Promise.resolve(undefined),
      confirmPush: () => Promise.resolve(true),
      confirmByName: () => Promise.resolve(false),
    },
  };
  return { gateway, tools, snapshots, pools: started[0]!.pools };
}

it('the sample file has exactly one diagnostic, with a fix that removes it', () => {
  const found = (text: string) => checkDocument(parsePool(text));
  expect(found(sampleFileText()).map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'warning message-placeholder-misspelled',
  ]);
  const fixed = afterFix(sampleFileText(), found(sampleFileText())[0]!.fixes![0]!.title);
  expect(fixed).not.toContain(SAMPLE_MISTAKE);
  expect(found(fixed)).toEqual([]);
});

it('the sample file matches its live pool', async () => {
  const { gateway } = await open();
  const described = await gateway.describe(ofPool(SAMPLE_POOL));
  const document = parsePool(sampleFileText());
  expect(planPull(document, toLivePool(described)).edits).toEqual([]);
  expect(planStep({ file: document.root, described, leftOut: 'keep' })).toMatchObject({
    changes: [],
    leftOut: [],
    blockers: [],
  });
});

it('the sample pool can be pushed and restored without an AWS identity', async () => {
  const { tools, snapshots, pools } = await open();
  const file = new FakeFile(sampleFileText().replace('"MinimumLength": 8', '"MinimumLength": 12'));
  const outcome = await pushFile(file, { ...tools, bases: new FakeBases() });
  expect(outcome).toMatchObject({ kind: 'pushed', notApplied: [], concurrent: [] });
  const length = () => pools.get(SAMPLE_POOL).Policies?.PasswordPolicy?.MinimumLength;
  expect(length()).toBe(12);
  const [kept] = await snapshots.list({ endpoint: undefined, ...ofPool(SAMPLE_POOL) });
  expect(kept).toMatchObject({ changes: ['Policies.PasswordPolicy.MinimumLength: 8 → 12'] });
  expect(kept).not.toHaveProperty('profile');
  expect(kept).not.toHaveProperty('account');
  const restored = await restoreSnapshot(kept!, {
    ...tools,
    baseOf: () => undefined,
    onKnown: () => Promise.resolve(),
  });
  expect(restored.outcome.kind).toBe('pushed');
  expect(length()).toBe(8);
});

it('the sample file describes the same pool in every language, even if translated comments span several lines', () => {
  const english = parsePool(sampleFileText()).root;
  const contents = new Proxy<Record<string, string>>({}, { get: (_, text) => `⟦${String(text)}\r\n…⟧` });
  l10n.config({ contents });
  onTestFinished(() => l10n.config({ contents: {} }));
  const lines = sampleFileText().split('\n');
  const comments = lines.filter((line) => line.trim().startsWith('//'));
  expect(comments.length).toBeGreaterThan(8);
  expect(comments.every((line) => /^ *\/\/ (⟦.*|…⟧)$/.test(line))).toBe(true);
  expect(parsePool(lines.join('\n')).root).toEqual(english);
  expect(sampleSeeds()).toContain(SAMPLE_POOL);
});
