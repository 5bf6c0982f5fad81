import { arnKinds, hasAccount, parseArn, type ArnAt, type ArnKind } from '../../aws/arns/index.ts';
import { toPath, topLevelOf, valueAt, type JsonObject } from '../../json/index.ts';

/** The kind of ARN that each setting takes, by field name. */
export const arnMembers: Readonly<Record<string, ArnKind>> = {
  'LambdaConfig.PreSignUp': arnKinds.function,
  'LambdaConfig.CustomMessage': arnKinds.function,
  'LambdaConfig.PostConfirmation': arnKinds.function,
  'LambdaConfig.PreAuthentication': arnKinds.function,
  'LambdaConfig.PostAuthentication': arnKinds.function,
  'LambdaConfig.DefineAuthChallenge': arnKinds.function,
  'LambdaConfig.CreateAuthChallenge': arnKinds.function,
  'LambdaConfig.VerifyAuthChallengeResponse': arnKinds.function,
  'LambdaConfig.PreTokenGeneration': arnKinds.function,
  'LambdaConfig.UserMigration': arnKinds.function,
  'LambdaConfig.PreTokenGenerationConfig.LambdaArn': arnKinds.function,
  'LambdaConfig.CustomSMSSender.LambdaArn': arnKinds.function,
  'LambdaConfig.CustomEmailSender.LambdaArn': arnKinds.function,
  'LambdaConfig.InboundFederation.LambdaArn': arnKinds.function,
  'LambdaConfig.KMSKeyID': arnKinds.key,
  'EmailConfiguration.SourceArn': arnKinds.identity,
  'SmsConfiguration.SnsCallerArn': arnKinds.role,
  'SmsConfiguration.EumsSms.CallerArn': arnKinds.role,
  'KeyConfiguration.KmsKeyArn': arnKinds.key,
};

/** The top-level settings that contain ARNs. */
export const arnSettings: readonly string[] = [...new Set(Object.keys(arnMembers).map(topLevelOf))];

/** Returns the field names of the settings that take ARNs of the given kind. */
export function membersOfKind(kind: ArnKind): readonly string[] {
  return Object.keys(arnMembers).filter((member) => arnMembers[member] === kind);
}

/**
 * Returns the ARNs in a pool's configuration, or only those of one kind. Skips invalid ARNs and ARNs that have no
 * account.
 */
export function arnsIn(root: JsonObject, only?: ArnKind): readonly ArnAt[] {
  return Object.entries(arnMembers).flatMap(([member, kind]) => {
    if (only && kind !== only) return [];
    const path = toPath(member);
    const text = valueAt(root, path);
    const arn = typeof text === 'string' ? parseArn(text) : undefined;
    return arn && hasAccount(arn) ? [{ arn, text: text as string, kind, path }] : [];
  });
}

/**
 * Returns all ARNs in a pool's configuration. Reads each setting through the view, which then notices unreadable
 * settings. This matters because a rule that looks for the most common account needs all ARNs.
 */
export function readableArns(pool: {
  readonly root: JsonObject;
  readonly value: (member: string) => unknown;
}): readonly ArnAt[] {
  for (const member of Object.keys(arnMembers)) pool.value(member);
  return arnsIn(pool.root);
}
