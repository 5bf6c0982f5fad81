/** The effect of omitting a setting from an UpdateUserPool request. */
export interface OmissionRow {
  /** The setting's path in the request. A trailing `*` matches any member with that prefix. */
  readonly setting: string;
  readonly effect: 'kept' | 'reset';
  /**
   * How certain the effect is. `inferred` and `unknown` effects follow the documentation's general rule that an
   * omitted setting is reset to its default.
   */
  readonly confidence: 'measured' | 'documented' | 'reported' | 'inferred' | 'unknown';
  readonly evidence: string;
}

const cdkd4066 = 'go-to-k/cdkd#4066: UpdateUserPool in us-east-1, 2026-09-29';
const cdkd2051 = 'go-to-k/cdkd#1968 and #2051: UpdateUserPool in us-east-1, 2026-08-19 and 2026-09-23';
const partialPolicy =
  'go-to-k/cdk-real-drift, pool Users0A0EEA89: a new pool, 2026-06; taken to be the same for an update';
const replacedWhole =
  'The setting that is sent takes the place of the live one; no recording shows a member that stays';
const dcr = 'API reference, DcrConfiguration: members that are left out go back to their defaults';

/**
 * The effects of omitting settings from UpdateUserPool, with evidence. The first row that matches a path applies. If a
 * setting has no rows for its members, a request replaces the whole setting.
 */
export const omissionTable: readonly OmissionRow[] = [
  row('PoolName', 'kept', 'inferred', 'Clients that predate the member never sent it, and no pool lost its name'),
  row('Policies', 'kept', 'measured', `${cdkd2051}; ${cdkd4066}`),
  row('Policies.PasswordPolicy', 'kept', 'measured', cdkd2051),
  row('Policies.PasswordPolicy.MinimumLength', 'reset', 'measured', partialPolicy),
  row('Policies.PasswordPolicy.RequireUppercase', 'reset', 'measured', partialPolicy),
  row('Policies.PasswordPolicy.RequireLowercase', 'reset', 'measured', partialPolicy),
  row('Policies.PasswordPolicy.RequireNumbers', 'reset', 'measured', partialPolicy),
  row('Policies.PasswordPolicy.RequireSymbols', 'reset', 'measured', partialPolicy),
  row('Policies.PasswordPolicy.PasswordHistorySize', 'reset', 'unknown', replacedWhole),
  row('Policies.PasswordPolicy.TemporaryPasswordValidityDays', 'reset', 'inferred', partialPolicy),
  row('Policies.SignInPolicy', 'kept', 'measured', cdkd2051),
  row('Policies.SignInPolicy.AllowedFirstAuthFactors', 'kept', 'measured', 'go-to-k/cdkd, 2026-09-23: SignInPolicy {}'),
  row('DeletionProtection', 'kept', 'measured', 'go-to-k/cdkd#2675: UpdateUserPool in us-east-1, 2026-09-23'),
  row('LambdaConfig', 'reset', 'measured', `${cdkd4066}; Terraform acceptance tests`),
  row('LambdaConfig.*', 'reset', 'measured', 'aws/aws-cli#6698; Terraform acceptance tests'),
  row('AutoVerifiedAttributes', 'reset', 'measured', `go-to-k/cdkd, 2026-08-18 and 2026-08-19; ${cdkd4066}`),
  row('SmsVerificationMessage', 'reset', 'unknown', 'Reset with VerificationMessageTemplate; not measured alone'),
  row('EmailVerificationMessage', 'reset', 'unknown', 'Reset with VerificationMessageTemplate; not measured alone'),
  row('EmailVerificationSubject', 'reset', 'unknown', 'Reset with VerificationMessageTemplate; not measured alone'),
  row('VerificationMessageTemplate', 'reset', 'measured', `${cdkd4066}: CONFIRM_WITH_LINK became CONFIRM_WITH_CODE`),
  row('VerificationMessageTemplate.*', 'reset', 'inferred', replacedWhole),
  row('SmsAuthenticationMessage', 'reset', 'measured', cdkd4066),
  row(
    'UserAttributeUpdateSettings',
    'kept',
    'measured',
    `${cdkd4066}: rejected with AutoVerifiedAttributes left out too`,
  ),
  row('UserAttributeUpdateSettings.*', 'reset', 'unknown', replacedWhole),
  row('MfaConfiguration', 'kept', 'measured', `go-to-k/cdkd, 2026-08-18; ${cdkd4066}: OFF, OPTIONAL and ON`),
  row('DeviceConfiguration', 'reset', 'measured', `${cdkd4066}; aws/aws-cdk#33282`),
  row('DeviceConfiguration.*', 'reset', 'inferred', replacedWhole),
  row(
    'EmailConfiguration',
    'reset',
    'unknown',
    'Measured at COGNITO_DEFAULT only, where kept and reset look the same; a lost SES sender was reported',
  ),
  row('EmailConfiguration.*', 'reset', 'unknown', replacedWhole),
  row('SmsConfiguration', 'kept', 'measured', cdkd4066),
  row('SmsConfiguration.*', 'reset', 'inferred', replacedWhole),
  row('UserPoolTags', 'kept', 'measured', cdkd4066),
  row('UserPoolTags.aws:*', 'kept', 'documented', 'AWS tagging guide: callers can neither set nor remove these tags'),
  row(
    'UserPoolTags.*',
    'reset',
    'reported',
    'hashicorp/terraform-provider-aws#32857: a map that is sent is the whole map',
  ),
  row('AdminCreateUserConfig', 'reset', 'measured', `${cdkd4066}: AllowAdminCreateUserOnly became false`),
  row('AdminCreateUserConfig.*', 'reset', 'inferred', replacedWhole),
  row('UserPoolAddOns', 'reset', 'measured', `${cdkd4066}; Terraform acceptance tests`),
  row('UserPoolAddOns.*', 'reset', 'inferred', replacedWhole),
  row('DcrConfiguration', 'kept', 'documented', 'API reference, DcrConfiguration'),
  row('DcrConfiguration.*', 'reset', 'documented', dcr),
  row('AccountRecoverySetting', 'kept', 'measured', cdkd4066),
  row('UserPoolTier', 'kept', 'measured', `radkawar/stackd: raw calls of 2026-09-24; ${cdkd4066}`),
  row(
    'KeyConfiguration',
    'reset',
    'unknown',
    `${cdkd4066}, at AWS_OWNED_KEY only, where kept and reset look the same; a customer managed key was not measured`,
  ),
  row('KeyConfiguration.*', 'reset', 'unknown', replacedWhole),
  row('IssuerConfiguration', 'kept', 'measured', cdkd4066),
  row('IssuerConfiguration.*', 'reset', 'unknown', replacedWhole),
  row('AcrConfiguration', 'reset', 'unknown', 'No recording has a pool with ACR names of its own'),
  row(
    'AcrConfiguration.*',
    'reset',
    'documented',
    'API reference, AcrConfiguration: levels left out have default names',
  ),
];

function row(
  setting: string,
  effect: OmissionRow['effect'],
  confidence: OmissionRow['confidence'],
  evidence: string,
): OmissionRow {
  return { setting, effect, confidence, evidence };
}

/** Whether the setting at a path is kept if a request omits it. False for unknown paths. */
export function isKept(path: string): boolean {
  const found = omissionTable.find(({ setting }) =>
    setting.endsWith('*') ? path.startsWith(setting.slice(0, -1)) : setting === path,
  );
  return found?.effect === 'kept';
}

/** Whether a request's setting is merged with the live setting, member by member. */
export function isMergedByMember(path: string): boolean {
  return omissionTable.some(({ setting }) => setting.startsWith(`${path}.`));
}
