import { describe, expect, it } from 'vitest';
import { toRequest } from '#core/resources/pool/normalize';
import { formatPath } from '#core/json';
import { serviceErrorOf } from '#core/resources/pool/service-errors';
import { describedBare, describedWithEverything } from '../../../../support/pools.ts';

const everything = toRequest(describedWithEverything);
const placesOf = (said: string, code = 'InvalidParameterException', request = everything) =>
  serviceErrorOf({ code, serviceMessage: said }, request)?.paths.map(formatPath);

describe('a service message that names settings', () => {
  it.each([
    [
      "1 validation error detected: Value '3' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: Member must have value greater than or equal to 6",
      ['Policies.PasswordPolicy.MinimumLength'],
    ],
    [
      "2 validation errors detected: Value '' at 'userPoolId' failed to satisfy constraint: x; Value 'x' at 'lambdaConfig.preSignUp' failed to satisfy constraint: y",
      ['UserPoolId', 'LambdaConfig.PreSignUp'],
    ],
    [
      "Value '[X]' at 'autoVerifiedAttributes.1.member' failed to satisfy constraint: Member must satisfy enum",
      ['AutoVerifiedAttributes[0]'],
    ],
    [
      "Value 'x' at 'accountRecoverySetting.recoveryMechanisms.2.member.priority' failed to satisfy constraint",
      ['AccountRecoverySetting.RecoveryMechanisms[1].Priority'],
    ],
    ["Value 'x' at 'userPoolTags.stage' failed to satisfy constraint", ['UserPoolTags.stage']],
    ["Value 'x' at 'policies.newerPolicy.what' failed to satisfy constraint", ['Policies']],
  ])('%s', (said, places) => {
    expect(placesOf(said)).toEqual(places);
  });

  it('has no path if the request has no such setting', () => {
    expect(placesOf("Value 'x' at 'heavens' failed to satisfy constraint")).toBeUndefined();
  });
});

describe('a service message with a known meaning', () => {
  it.each([
    ['Cannot turn MFA functionality ON, once the user pool has been created', ['MfaConfiguration']],
    ['Email arn does not belong to your account.', ['EmailConfiguration.SourceArn']],
    [
      'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
      ['UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate', 'AutoVerifiedAttributes'],
    ],
    [
      'The following features need to be disabled for the ESSENTIALS pricing tier configured: Threat Protection',
      ['UserPoolAddOns.AdvancedSecurityMode', 'UserPoolTier'],
    ],
  ])('%s', (said, places) => {
    expect(placesOf(said)).toEqual(places);
  });

  it('refers to the settings of its exception if the message is unknown', () => {
    expect(placesOf('Something new.', 'UserPoolTaggingException')).toEqual(['UserPoolTags']);
    expect(placesOf('', 'TierChangeNotAllowedException')).toEqual(['UserPoolTier']);
    expect(placesOf('Something new.')).toBeUndefined();
  });

  it('refers to the main setting of its exception if the request has none of the exception’s settings', () => {
    expect(placesOf('', 'InvalidSmsRoleTrustRelationshipException', toRequest(describedBare))).toEqual([
      'SmsConfiguration.SnsCallerArn',
    ]);
  });
});

it('a hostile service message is read quickly', () => {
  const said = `${"at 'a.".repeat(20_000)}' failed to satisfy`;
  expect(serviceErrorOf({ code: 'X', serviceMessage: said }, everything)).toBeUndefined();
});
