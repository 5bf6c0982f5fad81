import { describe, expect, it } from 'vitest';
import { changeableCodes, checkDocument, readSeverities, type Severities } from '#core/diagnostics';
import { toRequest } from '#core/resources/pool/normalize';
import { planStep } from '../../support/plan-push.ts';
import { diagnosticsIn, poolFile } from '../../support/check.ts';
import { describedBare } from '../../support/pools.ts';
import { parsePool } from '../../support/parse-pool.ts';

describe('the severities that the user sets', () => {
  it.each<[string, Severities, string[]]>([
    ['"MfaConfiguration": "ONN"', {}, ['error enum-value: "ONN"']],
    ['"MfaConfiguration": "ONN"', { 'enum-value': 'hint' }, ['hint enum-value: "ONN"']],
    ['"MfaConfiguration": "ONN"', { 'enum-value': 'off' }, []],
    ['"PoolName": "a", "PoolName": "b"', { 'duplicate-key': 'error' }, ['error duplicate-key: "PoolName"']],
    ['"Arn": "x"', { 'read-only-field': 'off' }, []],
    ['"MfaConfiguration" "ON"', { 'json-syntax': 'off' }, ['error json-syntax: "MfaConfiguration"']],
  ])('apply: %s %j', (members, severities, diagnostics) => {
    expect(diagnosticsIn(poolFile(members), { severities })).toEqual(diagnostics);
  });

  it.each<[unknown, Severities, string[]]>([
    [undefined, {}, []],
    [null, {}, []],
    [['off'], {}, ['It must be an object that maps rule codes to severities.']],
    [{ 'enum-value': 'off', 'null-value': 'hint' }, { 'enum-value': 'off', 'null-value': 'hint' }, []],
    [{ 'enum-valeu': 'off' }, {}, ['Unknown rule "enum-valeu". Did you mean enum-value?']],
    [JSON.parse('{ "__proto__": "off" }'), {}, ['Unknown rule "__proto__".']],
    [{ 'json-syntax': 'off' }, {}, ["The severity of json-syntax can't be changed."]],
    [{ 'enum-value': true }, {}, ['enum-value must be one of off, hint, information, warning, error, not true.']],
  ])('are read from %j', (value, severities, problems) => {
    expect(readSeverities(value)).toEqual({ severities, problems });
  });

  it('can be set for every code except json-syntax, and no code is listed twice', () => {
    expect(new Set(changeableCodes()).size).toBe(changeableCodes().length);
    expect(changeableCodes()).not.toContain('json-syntax');
  });
});

describe('the plan of a push', () => {
  const live = toRequest(describedBare);
  const blockers = (change: object, severities: Severities): string[] => {
    const file = { ...live, ...change };
    return planStep({ file, described: describedBare, leftOut: 'keep', severities }).blockers.map(
      ({ reason }) => reason,
    );
  };

  it('is not blocked by an error that the user lowered to a warning, but is blocked by a warning that the user raised to an error', () => {
    const wrong = { UserPoolTier: 'ESSENTIALS', UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } };
    expect(blockers(wrong, {})).not.toEqual([]);
    expect(blockers(wrong, { 'threat-tier-essentials': 'warning' })).toEqual([]);
    const weak = { SmsVerificationMessage: 'Your code:\n{####}' };
    expect(blockers(weak, {})).toEqual([]);
    expect(blockers(weak, { 'sms-message-newline': 'error' })).toHaveLength(1);
  });

  it('is blocked by an unknown setting, regardless of the severities', () => {
    expect(blockers({ Unheard: 1 }, { 'unknown-field': 'off' })).toHaveLength(1);
    expect(checkDocument(parsePool('{ "Unheard": 1 }'), { severities: { 'unknown-field': 'off' } })).not.toContainEqual(
      expect.objectContaining({ code: 'unknown-field' }),
    );
  });
});
