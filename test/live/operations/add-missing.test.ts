import { describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document';
import { formatPath } from '#core/json';
import { fileTextOf } from '../../support/live-pool.ts';
import { addMissingDefaults, addMissingFromLive } from '../../../live/src/operations/add-missing.ts';
import { addMissingNotice } from '../../../client/src/notifications/messages/add-missing.ts';
import { FakeFile, FakeGateway } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';

const sparse = '{\n  // mine\n  "UserPoolId": "eu-west-1_Bare00001"\n}\n';

describe('adding missing settings', () => {
  it('adds them from the live pool and makes the file complete', async () => {
    const file = new FakeFile(sparse);
    const connect = () => Promise.resolve(new FakeGateway({ ...describedBare, MfaConfiguration: 'ON' }));
    expect(await addMissingFromLive(file, connect)).toMatchObject({ kind: 'added' });
    expect(parseDocument(file.content).root['MfaConfiguration']).toBe('ON');
    expect(file.content).toContain('// mine');
    expect(await addMissingFromLive(file, connect)).toEqual({ kind: 'nothing-missing' });
  });

  it('uses the file’s text as it is when the pool’s response arrives', async () => {
    const file = new FakeFile(sparse);
    const gateway = new FakeGateway(describedBare);
    gateway.before.set(1, () => (file.content = file.content.replace('"\n}', '", "PoolName": "typed"\n}')));
    await addMissingFromLive(file, () => Promise.resolve(gateway));
    expect(parseDocument(file.content).root['PoolName']).toBe('typed');
  });

  it('does not add one pool’s settings to another pool’s file', async () => {
    const file = new FakeFile(sparse);
    const gateway = new FakeGateway(describedBare);
    gateway.before.set(1, () => (file.content = file.content.replace('Bare00001', 'Other0001')));
    const outcome = await addMissingFromLive(file, () => Promise.resolve(gateway));
    expect(outcome).toEqual({ kind: 'other-pool', poolId: 'eu-west-1_Other0001' });
    expect(file.content).toBe(sparse.replace('Bare00001', 'Other0001'));
    expect(addMissingNotice('a.userpool.json', outcome)).toMatchObject({ steps: ['try-again'] });
  });

  it('adds the defaults of a new pool without calling AWS', async () => {
    const file = new FakeFile(sparse);
    const outcome = await addMissingDefaults(file);
    expect(outcome.kind === 'added' && outcome.paths.map(formatPath)).toContain('MfaConfiguration');
    expect(parseDocument(file.content).root['MfaConfiguration']).toBe('OFF');
  });

  it('does not change a file that cannot be read or edited', async () => {
    const connect = () => Promise.resolve(new FakeGateway(describedBare));
    expect(await addMissingFromLive(new FakeFile('{'), connect)).toMatchObject({ kind: 'unreadable' });
    expect(await addMissingDefaults(new FakeFile('{'))).toMatchObject({ kind: 'unreadable' });
    const fixed = new FakeFile(sparse);
    fixed.takes = false;
    expect(await addMissingFromLive(fixed, connect)).toEqual({ kind: 'edit-rejected' });
    expect(await addMissingDefaults(fixed)).toEqual({ kind: 'edit-rejected' });
    expect(await addMissingFromLive(new FakeFile(fileTextOf(describedBare)), connect)).toEqual({
      kind: 'nothing-missing',
    });
  });
});
