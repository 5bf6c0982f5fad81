import { isJsonObject, jsonEquals, sameItems, valueAt, type JsonObject, type JsonValue, type Path } from '#core/json';
import type { Change, StepPlan } from '#core/sync';

/**
 * Settings that the service describes in two places. The keys are the paths that a plan does not show, and the values
 * are the paths that it shows instead.
 */
const aliases: Readonly<Record<string, string>> = {
  Name: 'PoolName',
  SmsVerificationMessage: 'VerificationMessageTemplate.SmsMessage',
  EmailVerificationMessage: 'VerificationMessageTemplate.EmailMessage',
  EmailVerificationSubject: 'VerificationMessageTemplate.EmailSubject',
  'AdminCreateUserConfig.UnusedAccountValidityDays': 'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
  'LambdaConfig.PreTokenGeneration': 'LambdaConfig.PreTokenGenerationConfig.LambdaArn',
};

/** Values that the service adds when a push adds or changes a setting, each with the reason. */
const filledIn: readonly (readonly [setting: RegExp, value: JsonValue, reason: string])[] = [
  [/^DcrConfiguration\.OpenDcrEnabled$/, false, 'documented default of a member that is left out'],
  [/^DcrConfiguration\.AuthenticatedGrantTypes$/, ['code', 'client_credentials'], 'documented default'],
  [/^DcrConfiguration\.OpenDcrGrantTypes$/, ['code'], 'documented default'],
  [/^DeviceConfiguration\.\w+$/, false, 'a device configuration is described with both members'],
  [/^Policies\.PasswordPolicy\.Require\w+$/, false, 'recorded: a member that is left out becomes false'],
  [/^Policies\.PasswordPolicy\.MinimumLength$/, 8, 'recorded'],
  [/^Policies\.PasswordPolicy\.TemporaryPasswordValidityDays$/, 7, 'recorded; 0 counts as not set'],
  [/^AdminCreateUserConfig\.AllowAdminCreateUserOnly$/, false, 'documented default'],
  [/^VerificationMessageTemplate\.DefaultEmailOption$/, 'CONFIRM_WITH_CODE', 'documented default'],
  [/^EmailConfiguration\.EmailSendingAccount$/, 'COGNITO_DEFAULT', 'documented default'],
  [/^KeyConfiguration\.KeyType$/, 'AWS_OWNED_KEY', 'documented default'],
  [/^IssuerConfiguration\.Type$/, 'ORIGINAL', 'documented default'],
  [/^UserAttributeUpdateSettings\.AttributesRequireVerificationBeforeUpdate$/, [], 'described of every pool'],
  ...[1, 2, 3, 4].map(
    (level) =>
      [
        new RegExp(`^AcrConfiguration\\.Level${level}`),
        `urn:cognito:loa:${level}`,
        'a level has a name always',
      ] as const,
  ),
];

/** A value that differs between two descriptions. */
export interface Difference {
  readonly path: Path;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/** Returns the differences between two descriptions that the plan did not show and that the service did not cause. */
export function findUnshown(before: JsonObject, after: JsonObject, step: StepPlan): Difference[] {
  const paths = step.changes.map(({ path }) => path);
  return differences(before, after, []).filter(({ path, before: was, after: is }) => {
    if (path[0] === 'LastModifiedDate') return false;
    const alias = aliases[path.join('.')]?.split('.') ?? path;
    if ([path, alias].some((one) => paths.some((other) => isRelated(one, other)))) return false;
    const isFilled = filledIn.some(([setting, value]) => setting.test(path.join('.')) && jsonEquals(is, value));
    return !(was === undefined && isFilled && paths.some((other) => other[0] === path[0]));
  });
}

function differences(before: JsonValue | undefined, after: JsonValue | undefined, path: Path): Difference[] {
  if (isJsonObject(before) || isJsonObject(after)) {
    const [was, is] = [before, after].map((value) => (isJsonObject(value) ? value : {}));
    return [...new Set([...Object.keys(was!), ...Object.keys(is!)])].flatMap((name) =>
      differences(was![name], is![name], [...path, name]),
    );
  }
  return sameUnordered(before, after) ? [] : [{ path, before, after }];
}

function sameUnordered(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return Array.isArray(a) && Array.isArray(b) ? sameItems(a, b) : jsonEquals(a, b) || (isEmpty(a) && isEmpty(b));
}

const isEmpty = (value: JsonValue | undefined): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** Returns whether the paths are equal, or one contains the other. */
export function isRelated(a: Path, b: Path): boolean {
  return a.every((segment, i) => i >= b.length || b[i] === segment);
}

/** Returns whether the pool's description contains a change that the plan showed. */
export function isApplied({ path, after: wanted }: Change, after: JsonObject): boolean {
  const place = path[0] === 'PoolName' ? ['Name'] : path;
  return differences(wanted, valueAt(after, place), place).every(({ path: where, before: shown, after: is }) => {
    const name = where.join('.');
    // Requests do not contain AWS's own tags. If AWS changes them, the change appears in the differences.
    if (where[0] === 'UserPoolTags' && String(where[1]).startsWith('aws:')) return true;
    if (shown === undefined) return filledIn.some(([setting, value]) => setting.test(name) && jsonEquals(is, value));
    // Zero days count as not set.
    return name === 'Policies.PasswordPolicy.TemporaryPasswordValidityDays' && shown === 0 && is === 7;
  });
}
