import {
  formatPath,
  isJsonObject,
  toPath,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../json/index.ts';
import { changesBetween, describeChange, type Change } from './changes.ts';

/** A change that can lock people out, let people in, or cost money. */
export interface Danger {
  readonly code: string;
  /** What changes, by name, in one sentence. */
  readonly message: string;
  readonly path: Path;
}

interface DangerRule {
  readonly code: string;
  readonly member: string;
  /** The sentence for a pool that has `before` and will have `after`; undefined where there is no danger. */
  readonly say: (before: JsonValue | undefined, after: JsonValue | undefined) => string | undefined;
}

const MFA = ['OFF', 'OPTIONAL', 'ON'];
const THREAT = ['OFF', 'AUDIT', 'ENFORCED'];

const dangerRules: readonly DangerRule[] = [
  {
    code: 'live-mfa-lowered',
    member: 'MfaConfiguration',
    say: (before, after) =>
      rank(MFA, after) < rank(MFA, before) ? `MFA is weakened from ${word(before)} to ${word(after)}.` : undefined,
  },
  {
    code: 'live-self-signup-opened',
    member: 'AdminCreateUserConfig.AllowAdminCreateUserOnly',
    say: (before, after) =>
      before === true && after !== true ? 'Anybody can sign up: creation by administrators only is lifted.' : undefined,
  },
  {
    code: 'live-triggers-removed',
    member: 'LambdaConfig',
    say: (before, after) =>
      missing(before, after, (names) => `Lambda ${count(names, 'trigger')} removed: ${names.join(', ')}.`),
  },
  {
    code: 'live-autoverify-removed',
    member: 'AutoVerifiedAttributes',
    say: (before, after) => gone(before, after, (names) => `No longer verified: ${names.join(', ')}.`),
  },
  {
    code: 'live-first-factor-removed',
    member: 'Policies.SignInPolicy.AllowedFirstAuthFactors',
    say: (before, after) => gone(before, after, (names) => `Users can no longer sign in with ${names.join(', ')}.`),
  },
  {
    code: 'live-threat-lowered',
    member: 'UserPoolAddOns.AdvancedSecurityMode',
    say: (before, after) =>
      rank(THREAT, after ?? 'OFF') < rank(THREAT, before)
        ? `Threat protection is lowered from ${word(before)} to ${word(after ?? 'OFF')}.`
        : undefined,
  },
  {
    code: 'live-device-toggled',
    member: 'DeviceConfiguration',
    say: (before, after) => {
      if ((before === undefined) === (after === undefined)) return undefined;
      return after === undefined ? 'Devices are no longer remembered.' : 'Devices are remembered from now on.';
    },
  },
  ...['EmailSendingAccount', 'SourceArn', 'From'].map((member) => ({
    code: 'live-email-sender-changed',
    member: `EmailConfiguration.${member}`,
    say: differs('Email is sent by another sender'),
  })),
  {
    code: 'live-recovery-changed',
    member: 'AccountRecoverySetting',
    say: differs('Accounts are recovered in another way'),
  },
  {
    code: 'live-tier-changed',
    member: 'UserPoolTier',
    say: differs('The feature plan changes, and with it cost and features'),
  },
  {
    code: 'live-issuer-key-changed',
    member: 'IssuerConfiguration',
    say: differs('The issuer of tokens changes; whoever verifies them must know'),
  },
  {
    code: 'live-issuer-key-changed',
    member: 'KeyConfiguration',
    say: differs('The pool is encrypted with another key'),
  },
  {
    code: 'live-tags-removed',
    member: 'UserPoolTags',
    say: (before, after) => missing(before, after, (names) => `${count(names, 'Tag')} removed: ${names.join(', ')}.`),
  },
  {
    code: 'live-protection-lowered',
    member: 'DeletionProtection',
    say: (before, after) =>
      before === 'ACTIVE' && after !== 'ACTIVE' ? 'Deletion protection is switched off.' : undefined,
  },
];

/** The dangers of a push, by name. */
export function dangersOf(live: JsonObject, target: JsonObject, changes: readonly Change[]): Danger[] {
  const found = dangerRules.flatMap(({ code, member, say }): Danger[] => {
    const path = toPath(member);
    const before = valueAt(live, path);
    const after = valueAt(target, path);
    const message =
      changesBetween({ value: before ?? null }, { value: after ?? null }).length > 0 ? say(before, after) : undefined;
    return message === undefined ? [] : [{ code, message, path }];
  });
  const overwritten = changes
    .filter(({ by }) => by === 'someone-else' || by === 'both')
    .map((change) => ({
      code: 'live-stale-base',
      message: `Somebody changed ${formatPath(change.path)} since your last pull, and this overwrites it (${describeChange(change)}).`,
      path: change.path,
    }));
  return [...found, ...overwritten];
}

function differs(sentence: string): DangerRule['say'] {
  return (before, after) => (before === undefined && after === undefined ? undefined : `${sentence}.`);
}

function rank(order: readonly string[], value: JsonValue | undefined): number {
  return typeof value === 'string' ? order.indexOf(value) : -1;
}

function word(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : 'unset';
}

function missing(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  say: (names: readonly string[]) => string,
): string | undefined {
  const kept = isJsonObject(after) ? Object.keys(after) : [];
  const names = isJsonObject(before) ? Object.keys(before).filter((name) => !kept.includes(name)) : [];
  return names.length > 0 ? say(names) : undefined;
}

function gone(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  say: (names: readonly string[]) => string,
): string | undefined {
  const kept = Array.isArray(after) ? (after as readonly JsonValue[]) : [];
  const names = (Array.isArray(before) ? (before as readonly JsonValue[]) : []).filter((item) => !kept.includes(item));
  return names.length > 0 ? say(names.map(String)) : undefined;
}

function count(names: readonly string[], word: string): string {
  return names.length === 1 ? word : `${word}s`;
}
