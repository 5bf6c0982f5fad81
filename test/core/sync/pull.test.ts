import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { applyTextEdits } from '#core/document';
import type { JsonObject } from '#core/json';
import { toRequest } from '#core/resources/pool/normalize';
import { describeChange, planPull, toNewFileText } from '#core/sync';
import { fileTextOf, toLivePool } from '../../support/live-pool.ts';
import { describedBare, describedWithEverything } from '../../support/pools.ts';
import { parsePool } from '../../support/parse-pool.ts';

function pull(text: string, described: JsonObject, base?: JsonObject): { text: string; overwritten: string[] } {
  const { edits, overwritten } = planPull(parsePool(text), toLivePool(described), base);
  return { text: applyTextEdits(text, edits), overwritten: overwritten.map(describeChange) };
}

describe('a pull into a new file', () => {
  it.each([describedBare, describedWithEverything])('causes no error', (described) => {
    const diagnostics = checkDocument(parsePool(fileTextOf(described)));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has the ID and the name first, followed by the settings in the order of the API', () => {
    const names = Object.keys(parsePool(toNewFileText(toLivePool(describedBare))).root);
    expect(names.slice(0, 4)).toEqual(['UserPoolId', 'PoolName', 'Policies', 'DeletionProtection']);
    expect(names.toSorted()).toEqual(Object.keys(parsePool(fileTextOf(describedBare)).root).toSorted());
  });
});

describe('a pull into a file', () => {
  const file = `{
  // The pool of our customers.
  "UserPoolId": "eu-west-1_Bare00001",
  "PoolName": "bare", // never rename
  "MfaConfiguration": "OFF",
  "UserPoolTags": { "team": "a" },
}
`;

  it('adds missing settings in the right order, and keeps comments, order and trailing commas', () => {
    const described = {
      Id: 'eu-west-1_Bare00001',
      Name: 'bare',
      MfaConfiguration: 'ON',
      UserPoolTags: { team: 'a', stage: 'b' },
      AccountRecoverySetting: {},
    };
    expect(pull(file, described).text).toBe(`{
  // The pool of our customers.
  "UserPoolId": "eu-west-1_Bare00001",
  "AutoVerifiedAttributes": [],
  "PoolName": "bare", // never rename
  "MfaConfiguration": "ON",
  "UserPoolTags": { "team": "a", "stage": "b" },
  "AccountRecoverySetting": {},
}
`);
  });

  it('does not change the file if it matches the pool', () => {
    const text = fileTextOf(describedWithEverything).replace('{', '{ // mine\n  "$schema": "./x.json",');
    expect(pull(text, describedWithEverything)).toEqual({ text, overwritten: [] });
  });

  it('names the settings in the file whose values it would overwrite', () => {
    const mine = fileTextOf(describedBare).replace('"MfaConfiguration": "OFF"', '"MfaConfiguration": "OPTIONAL"');
    expect(pull(mine, describedBare).overwritten).toEqual(['MfaConfiguration: OPTIONAL → OFF']);
  });

  it('does not ask about settings that the user has not edited since the last pull', () => {
    const changed = { ...describedBare, MfaConfiguration: 'OPTIONAL' };
    const text = fileTextOf(describedBare);
    expect(pull(text, changed, toRequest(describedBare)).overwritten).toEqual([]);
    expect(pull(text, changed).overwritten).toEqual(['MfaConfiguration: OFF → OPTIONAL']);
  });

  it('asks before it restores settings that the user deleted', () => {
    const text = fileTextOf(describedWithEverything).replace(/ *"PreSignUp":.*\n/, '');
    const asked = ['LambdaConfig.PreSignUp: added arn:aws:lambda:eu-west-1:123456789012:function:pre-sign-up'];
    expect(pull(text, describedWithEverything, toRequest(describedWithEverything)).overwritten).toEqual(asked);
    expect(pull(text, describedWithEverything).overwritten).toEqual(asked);
    const base = parsePool(text).root;
    expect(pull(text, describedWithEverything, base).overwritten).toEqual([]);
  });

  it('does not ask about a setting that the file never had', () => {
    expect(pull('{ "UserPoolId": "eu-west-1_AbCdEf123" }', describedWithEverything).overwritten).toEqual([]);
  });

  it('does not change values that are equivalent to the pool’s', () => {
    const { VerificationMessageTemplate, LambdaConfig, AcrConfiguration, ...rest } = toRequest(describedWithEverything);
    const { SmsMessage, ...template } = VerificationMessageTemplate as JsonObject;
    const { PreTokenGeneration: _, ...triggers } = LambdaConfig as JsonObject;
    const spelled = JSON.stringify(
      {
        ...rest,
        SmsVerificationMessage: SmsMessage,
        VerificationMessageTemplate: template,
        LambdaConfig: triggers,
        AcrConfiguration: { ...(AcrConfiguration as JsonObject), Level2: { AcrValue: 'urn:cognito:loa:2' } },
      },
      undefined,
      2,
    );
    expect(pull(spelled, describedWithEverything)).toEqual({ text: spelled, overwritten: [] });
    const on = { ...describedWithEverything, MfaConfiguration: 'ON' };
    expect(pull(spelled, on)).toEqual({
      text: spelled.replace('"MfaConfiguration": "OPTIONAL"', '"MfaConfiguration": "ON"'),
      overwritten: ['MfaConfiguration: OPTIONAL → ON'],
    });
  });

  it('keeps an empty map that is equivalent to an absent one', () => {
    const { UserPoolTags: _, ...described } = describedBare;
    const text = fileTextOf(describedBare);
    expect(pull(text, described).text).toBe(text);
  });

  it('recognizes a setting from the last pull even if the file has it under an older name', () => {
    const text = '{ "UserPoolId": "eu-west-1_Bare00001", "EmailVerificationSubject": "Code" }';
    const template = (EmailSubject: string) => ({ ...describedBare, VerificationMessageTemplate: { EmailSubject } });
    const plan = planPull(parsePool(text), toLivePool(template('Your code')), toRequest(template('Code')));
    expect(plan.overwritten).toEqual([]);
  });
});

describe('a pull that keeps the user’s edits', () => {
  const keep = (text: string, described: JsonObject, base?: JsonObject) =>
    applyTextEdits(text, planPull(parsePool(text), toLivePool(described), base).editsKeepingYours);

  it('adds other users’ changes and keeps the user’s own', () => {
    const text = fileTextOf(describedBare)
      .replace('"MfaConfiguration": "OFF"', '"MfaConfiguration": "OPTIONAL" /* soon */')
      .replace('"bare"', '"bare" // never rename');
    const live = { ...describedBare, DeletionProtection: 'ACTIVE', UserPoolTags: { team: 'a' } };
    expect(keep(text, live, toRequest(describedBare))).toBe(
      text
        .replace('"DeletionProtection": "INACTIVE"', '"DeletionProtection": "ACTIVE"')
        .replace('"UserPoolTags": {}', '"UserPoolTags": {\n    "team": "a"\n  }'),
    );
  });

  it('does not restore settings that the user deleted', () => {
    const text = fileTextOf(describedWithEverything).replace(/ *"PreSignUp":.*\n/, '');
    const live = { ...describedWithEverything, DeletionProtection: 'INACTIVE' };
    expect(keep(text, live, toRequest(describedWithEverything))).toBe(
      text.replace('"DeletionProtection": "ACTIVE"', '"DeletionProtection": "INACTIVE"'),
    );
  });

  describe('if the pool no longer has an object', () => {
    const arn = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:function:${name}`;
    const sender = { LambdaVersion: 'V1_0', LambdaArn: arn('a') };
    const seen = { ...describedBare, LambdaConfig: { PreSignUp: arn('a'), CustomSMSSender: sender } };
    const { LambdaConfig: _, ...gone } = seen;

    it('keeps the user’s additions to the object, but not its other settings', () => {
      const mine = { ...seen.LambdaConfig, PostConfirmation: arn('b') };
      const text = fileTextOf({ ...seen, LambdaConfig: mine });
      const plan = planPull(parsePool(text), toLivePool(gone), toRequest(seen));
      expect(plan.overwritten.map(describeChange)).toEqual([
        `LambdaConfig.PostConfirmation: removed (was ${arn('b')})`,
      ]);
      const kept = parsePool(applyTextEdits(text, plan.editsKeepingYours)).root;
      expect(kept['LambdaConfig']).toEqual({ PostConfirmation: arn('b') });
    });

    it('keeps a nested object whole if its settings depend on each other', () => {
      const mine = { ...seen.LambdaConfig, CustomSMSSender: { ...sender, LambdaArn: arn('b') } };
      const kept = keep(fileTextOf({ ...seen, LambdaConfig: mine }), gone, toRequest(seen));
      expect(parsePool(kept).root['LambdaConfig']).toEqual({ CustomSMSSender: mine.CustomSMSSender });
    });
  });

  it('keeps the user’s value of a setting that another user also changed', () => {
    const text = fileTextOf(describedBare).replace('"MfaConfiguration": "OFF"', '"MfaConfiguration": "OPTIONAL"');
    expect(keep(text, { ...describedBare, MfaConfiguration: 'ON' }, toRequest(describedBare))).toBe(text);
  });

  it('only adds missing settings to a file that was never pulled', () => {
    const text = '{ "UserPoolId": "eu-west-1_Bare00001", "MfaConfiguration": "OPTIONAL" }';
    expect(parsePool(keep(text, describedBare)).root).toEqual({
      ...toRequest(describedBare),
      MfaConfiguration: 'OPTIONAL',
    });
  });
});
