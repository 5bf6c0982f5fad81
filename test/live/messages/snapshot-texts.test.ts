import { expect, it } from 'vitest';
import { liveKind } from '#core/resources/live';
import { toLivePool } from '#core/sync';
import { snapshotTexts } from '../../../live/src/messages/snapshot-texts.ts';
import { describedBare } from '../../support/pools.ts';

const mfaOf = (mode: string) => ({ UserPoolId: 'eu-west-1_Bare00001', MfaConfiguration: mode });
const live = [
  toLivePool(liveKind('pool'), { ...describedBare, MfaConfiguration: 'OFF' }),
  toLivePool(liveKind('mfa'), mfaOf('OFF')),
];
const pool = { kind: 'pool', described: { ...describedBare, MfaConfiguration: 'ON' } };

it('the texts contain each resource that differs, below a comment', () => {
  const [now, saved] = snapshotTexts({ ...pool, companions: { mfa: mfaOf('ON') } }, live);
  expect(now).toMatch(/^\/\/ User pool\n\{\n[^]*"OFF"[^]*\n\}\n\n\/\/ MFA settings\n\{\n[^]*"OFF"/);
  expect(saved).toMatch(/^\/\/ User pool\n\{\n[^]*"ON"[^]*\n\}\n\n\/\/ MFA settings\n\{\n[^]*"ON"/);
});

it('the texts contain only one resource if only one differs, or if none does', () => {
  const mfa = '{\n  "UserPoolId": "eu-west-1_Bare00001",\n  "MfaConfiguration": "OFF"\n}\n';
  const companions = { pool: { ...describedBare, MfaConfiguration: 'OFF' } };
  expect(snapshotTexts({ kind: 'mfa', described: mfaOf('ON'), companions }, live)).toEqual([
    mfa,
    mfa.replace('OFF', 'ON'),
  ]);
  expect(snapshotTexts({ kind: 'mfa', described: mfaOf('OFF'), companions }, live)).toEqual([mfa, mfa]);
  expect(snapshotTexts(pool, live)[0]).not.toContain('//');
});
