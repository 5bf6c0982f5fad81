import { arnKinds, hasAccount, parseArn, type ArnAt, type ArnKind } from '../../aws/arns/index.ts';
import { toPath, topLevelOf, valueAt, type JsonObject } from '../../json/index.ts';

/** Which sort of ARN each member takes, by field name. */
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

/** The top-level settings that have ARNs. */
export const arnSettings: readonly string[] = [...new Set(Object.keys(arnMembers).map(topLevelOf))];

/** Returns the fields that take a sort of ARN, by field name. */
export function membersOfKind(kind: ArnKind): readonly string[] {
  return Object.keys(arnMembers).filter((member) => arnMembers[member] === kind);
}

/** Returns the ARNs in a pool's configuration, or those of one sort; what is none, or has no account, is passed over. */
export function arnsIn(root: JsonObject, only?: ArnKind): readonly ArnAt[] {
  return Object.entries(arnMembers).flatMap(([member, kind]) => {
    if (only && kind !== only) return [];
    const path = toPath(member);
    const text = valueAt(root, path);
    const arn = typeof text === 'string' ? parseArn(text) : undefined;
    return arn && hasAccount(arn) ? [{ arn, text: text as string, kind, path }] : [];
  });
}

/** Returns the ARNs of a pool, all of them together: where one cannot be read, what most of them say is unknown. */
export function readableArns(pool: {
  readonly root: JsonObject;
  readonly value: (member: string) => unknown;
}): readonly ArnAt[] {
  for (const member of Object.keys(arnMembers)) pool.value(member);
  return arnsIn(pool.root);
}
