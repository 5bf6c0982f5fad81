import { describe, expect, it } from 'vitest';
import { pool } from '#core/resources/pool';
import { parseDocument } from '#core/document';
import type { JsonObject } from '#core/json';
import { toRequest } from '#core/resources/pool/normalize';
import { describeChange } from '#core/sync';
import { fileTextOf } from '../../support/live-pool.ts';
import { planStep } from '../../support/plan-push.ts';
import { compareFile } from '../../../live/src/operations/compare-file.ts';
import { fileNameFor } from '../../../live/src/operations/file-name.ts';
import type { OverwriteChoice } from '../../../live/src/operations/ports.ts';
import { pullIntoFile, type PullOutcome, type Restored } from '../../../live/src/operations/pull-into-file.ts';
import { compareNotice } from '../../../client/src/notifications/messages/compare.ts';
import { ignoreFactors, FakeBases, FakeFile, FakeGateway } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';

const bareText = fileTextOf(describedBare);
const changed = { ...describedBare, MfaConfiguration: 'OPTIONAL' };

function stage(
  text: string,
  described: JsonObject,
  answer: (file: FakeFile) => OverwriteChoice | undefined = () => 'overwrite',
) {
  const file = new FakeFile(text);
  const gateway = new FakeGateway(described);
  const bases = new FakeBases();
  const asked: { text: string; overwritten: string[]; by: unknown[] }[] = [];
  return {
    file,
    bases,
    asked,
    gateway,
    pull: (restored?: Restored): Promise<PullOutcome> =>
      pullIntoFile(file, {
        connect: () => Promise.resolve(gateway),
        bases,
        mfa: ignoreFactors,
        restored,
        prompts: {
          askOverwrite: (_, after, { overwritten }) => {
            asked.push({
              text: after,
              overwritten: overwritten.map(describeChange),
              by: overwritten.map(({ by }) => by),
            });
            return Promise.resolve(answer(file));
          },
        },
      }),
  };
}

describe('a pull into a file', () => {
  it('does not change the file if it matches the pool', async () => {
    const { file, bases, pull } = stage(bareText, describedBare);
    expect(await pull()).toEqual({ kind: 'unchanged' });
    expect(file.content).toBe(bareText);
    expect(bases.kept.get('eu-west-1_Bare00001')).toEqual(toRequest(describedBare));
  });

  it('asks before it overwrites settings that only the file has', async () => {
    const { file, asked, pull } = stage(`// mine\n${bareText}`, changed);
    expect(await pull()).toMatchObject({
      kind: 'pulled',
      before: `// mine\n${bareText}`,
      changes: [{ path: ['MfaConfiguration'] }],
      isSaved: true,
    });
    expect(file.content).toBe(`// mine\n${fileTextOf(changed)}`);
    expect(asked).toMatchObject([{ text: file.content, overwritten: ['MfaConfiguration: OFF → OPTIONAL'] }]);
  });

  it('does not change the file if the user cancels', async () => {
    const { file, bases, pull } = stage(bareText, changed, () => undefined);
    expect(await pull()).toEqual({ kind: 'cancelled' });
    expect(file.content).toBe(bareText);
    expect(bases.kept.size).toBe(0);
  });

  it('does not ask about settings that the user has not edited since the last pull', async () => {
    const { file, bases, asked, pull } = stage(bareText, changed);
    await bases.set(file, 'eu-west-1_Bare00001', toRequest(describedBare));
    expect(await pull()).toMatchObject({ kind: 'pulled' });
    expect(asked).toEqual([]);
  });

  describe('that keeps the user’s edits', () => {
    const base = toRequest(describedBare);
    const live = { ...changed, DeletionProtection: 'ACTIVE', UserPoolTags: { team: 'a' } };
    const mine = bareText.replace('"MfaConfiguration": "OFF"', '"MfaConfiguration": "ON" /* soon */');

    it('adds the pool’s other settings', async () => {
      const { file, bases, asked, pull } = stage(mine, live, () => 'keep');
      await bases.set(file, 'eu-west-1_Bare00001', base);
      const outcome = await pull();
      expect(outcome).toMatchObject({
        kind: 'pulled',
        changes: [{ path: ['DeletionProtection'] }, { path: ['UserPoolTags', 'team'] }],
        kept: [{ path: ['MfaConfiguration'] }],
      });
      expect(asked.map(({ overwritten }) => overwritten)).toEqual([['MfaConfiguration: ON → OPTIONAL']]);
      expect(file.content).toBe(
        fileTextOf(live).replace('"MfaConfiguration": "OPTIONAL"', '"MfaConfiguration": "ON" /* soon */'),
      );
    });

    it('attributes only those edits to the user in the next push', async () => {
      const { file, bases, pull } = stage(mine, live, () => 'keep');
      await bases.set(file, 'eu-west-1_Bare00001', base);
      await pull();
      const seen = bases.kept.get('eu-west-1_Bare00001');
      expect(seen).toEqual(toRequest(live));
      const plan = planStep({ file: parseDocument(file.content).root, described: live, base: seen, leftOut: 'keep' });
      expect(plan.changes.map((change) => [describeChange(change), change.by])).toEqual([
        ['MfaConfiguration: OPTIONAL → ON', 'you'],
      ]);
      expect(plan.risks).toEqual([]);
    });

    it('changes nothing if there is nothing else to pull', async () => {
      const { file, bases, pull } = stage(mine, changed, () => 'keep');
      await bases.set(file, 'eu-west-1_Bare00001', base);
      // VS Code rejects an edit that changes nothing.
      file.takes = false;
      expect(await pull()).toMatchObject({ kind: 'pulled', changes: [], kept: [{ path: ['MfaConfiguration'] }] });
      expect(bases.kept.get('eu-west-1_Bare00001')).toEqual(toRequest(changed));
    });

    it('asks about the same edits in the next pull, which adds nothing', async () => {
      const { file, asked, pull } = stage(mine, live, () => 'keep');
      await pull();
      const { content } = file;
      await pull();
      expect(file.content).toBe(content);
      expect(asked.map(({ overwritten }) => overwritten.length)).toEqual([3, 3]);
    });

    it('asks again if the user typed in the meantime', async () => {
      let typed = false;
      const { file, pull } = stage(mine, live, (open) => {
        if (!typed) open.content = open.content.replace('"bare"', '"renamed"');
        typed = true;
        return 'keep';
      });
      await pull();
      expect(parseDocument(file.content).root).toMatchObject({ PoolName: 'renamed', MfaConfiguration: 'ON' });
    });
  });

  it('asks again if the user typed while the question was open', async () => {
    let typed = false;
    const { file, asked, pull } = stage(bareText, changed, (open) => {
      if (!typed) open.content = open.content.replace('"bare"', '"renamed"');
      typed = true;
      return 'overwrite';
    });
    await pull();
    expect(asked.map(({ overwritten }) => overwritten.length)).toEqual([1, 2]);
    expect(file.content).toBe(fileTextOf(changed));
  });

  it('does not write one pool into another pool’s file', async () => {
    const { file, bases, pull } = stage(bareText, changed, (open) => {
      open.content = open.content.replace('eu-west-1_Bare00001', 'eu-west-1_Other0001');
      return 'overwrite';
    });
    expect(await pull()).toEqual({ kind: 'other-pool', poolId: 'eu-west-1_Other0001' });
    expect(file.content).toContain('"MfaConfiguration": "OFF"');
    expect(bases.kept.size).toBe(0);
  });

  describe('after a restore', () => {
    const pushed = toRequest(changed);
    const pool = toRequest(describedBare);
    const text = fileTextOf(changed);
    const restored = { text, pool, base: pushed };

    it('reverts the changes of the push without asking', async () => {
      const { file, bases, asked, pull } = stage(text, describedBare);
      await bases.set(file, 'eu-west-1_Bare00001', pool);
      expect(await pull(restored)).toMatchObject({ kind: 'pulled' });
      expect(file.content).toBe(bareText);
      expect(asked).toEqual([]);
    });

    it.each([
      ['typed after the push, even with the same values', `${text}// typed\n`, pool],
      ['in a file that was pulled from another pool', text, toRequest({ ...describedBare, Name: 'other' })],
    ])('asks about settings that were %s', async (_, now, base) => {
      const { file, bases, asked, pull } = stage(now, describedBare, () => undefined);
      await bases.set(file, 'eu-west-1_Bare00001', base);
      expect(await pull(restored)).toEqual({ kind: 'cancelled' });
      expect(asked).toHaveLength(1);
      expect(file.content).toBe(now);
      expect(bases.kept.get('eu-west-1_Bare00001')).toEqual(base);
    });

    it('does not call the restore a change by another user', async () => {
      const edited = fileTextOf({ ...changed, MfaConfiguration: 'ON' });
      const { file, bases, asked, pull } = stage(edited, describedBare);
      await bases.set(file, 'eu-west-1_Bare00001', pool);
      await pull({ ...restored, text: edited });
      expect(asked).toMatchObject([{ overwritten: ['MfaConfiguration: ON → OFF'], by: ['you'] }]);
    });

    it('does not change the base if it fails', async () => {
      const { file, bases, gateway, pull } = stage(text, describedBare);
      await bases.set(file, 'eu-west-1_Bare00001', pool);
      gateway.before.set(1, () => {
        throw new Error('gone');
      });
      gateway.before.set(2, gateway.before.get(1)!);
      await expect(pull(restored)).rejects.toThrow('gone');
      expect(bases.kept.get('eu-west-1_Bare00001')).toEqual(pool);
    });
  });

  it('works on a file with errors if the file is JSON and has a pool ID', async () => {
    const { file, pull } = stage(
      '{ "UserPoolId": "eu-west-1_Bare00001", "MfaConfiguration": "SOMETIMES", "Nmae": 1 }',
      describedBare,
    );
    expect(await pull()).toMatchObject({ kind: 'pulled' });
    expect(JSON.parse(file.content)).toEqual(toRequest(describedBare));
  });

  it.each([
    '',
    '[]',
    '"x"',
    '{ "UserPoolId": null }',
    '{ "UserPoolId": ',
    '{ "UserPoolId": 5 }',
    '{ "UserPoolId": "nowhere" }',
  ])('cannot read %j', async (text) => {
    const { gateway, pull } = stage(text, describedBare);
    expect(await pull()).toMatchObject({ kind: 'unreadable' });
    expect(gateway.calls).toEqual([]);
  });

  it('reports an editor that does not apply the change', async () => {
    const { file, bases, pull } = stage(bareText, changed);
    file.takes = false;
    expect(await pull()).toEqual({ kind: 'edit-rejected' });
    expect(bases.kept.size).toBe(0);
  });
});

describe('a comparison', () => {
  it('uses the layout of the file for the live pool, so that only differences are marked', async () => {
    const file = new FakeFile(`// mine\n${bareText}`);
    const shown = await compareFile(file, () => Promise.resolve(new FakeGateway(changed)), ignoreFactors);
    expect(shown).toMatchObject({ kind: 'live', text: `// mine\n${fileTextOf(changed)}`, same: false });
  });

  it('uses the file’s text as it is when the pool’s response arrives', async () => {
    const file = new FakeFile(bareText);
    const gateway = new FakeGateway(changed);
    gateway.before.set(2, () => (file.content = `// typed\n${fileTextOf(changed)}`));
    const shown = await compareFile(file, () => Promise.resolve(gateway), ignoreFactors);
    expect(shown).toMatchObject({ kind: 'live', text: file.content, same: true });
  });

  it('does not compare one pool with another pool’s file', async () => {
    const file = new FakeFile(bareText);
    const gateway = new FakeGateway(changed);
    gateway.before.set(2, () => (file.content = bareText.replace('Bare00001', 'Other0001')));
    const shown = await compareFile(file, () => Promise.resolve(gateway), ignoreFactors);
    expect(shown).toEqual({ kind: 'other-pool', poolId: 'eu-west-1_Other0001' });
    expect(compareNotice('a.userpool.json', shown)).toMatchObject({ steps: ['try-again'] });
  });

  it('points out MFA settings that no file has, without reporting a difference', async () => {
    const gateway = new FakeGateway(describedBare);
    gateway.factors = { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } };
    const text = `// mine\n${bareText}`;
    const shown = await compareFile(new FakeFile(text), () => Promise.resolve(gateway), ignoreFactors);
    expect(shown).toMatchObject({ kind: 'live', text, same: true, mfa: { file: undefined } });
    expect(compareNotice('a.userpool.json', shown)?.text).toBe(
      "a.userpool.json matches the live pool. The pool also has MFA settings, which aren't in a file yet.",
    );
  });
});

describe('the name of a new file', () => {
  it.each([
    ['customers', 'customers.userpool.json'],
    ['my pool+1', 'my pool+1.userpool.json'],
    ['../../etc/passwd', 'etc-passwd.userpool.json'],
    ['..', 'eu-west-1_1.userpool.json'],
    ['a/b\\c:d', 'a-b-c-d.userpool.json'],
    ['CON', 'eu-west-1_1.userpool.json'],
    ['x\u0000\n', 'x.userpool.json'],
  ])('for a pool named %j is %s', (name, file) => {
    expect(fileNameFor(pool, name, 'eu-west-1_1')).toBe(file);
  });

  it('is created from a hostile pool name in linear time', () => {
    const name = `a${'-'.repeat(300_000)}b`;
    expect(fileNameFor(pool, name, 'eu-west-1_1')).toBe(`${name.slice(0, 80)}.userpool.json`);
  });
});
