import type { LiveErrorKind } from '../live/pool-gateway.ts';
import { quote, whose, type Facts } from './facts.ts';

/** What an exception means to the user. */
export interface Words {
  readonly kind: LiveErrorKind;
  /** Whether a wrong clock on this machine may be the reason. */
  readonly mayBeClock?: boolean;
  /** Whether nothing was done and the very same call may go through in a moment. */
  readonly mayPass?: boolean;
  /** What happened, what it means, what to do. */
  readonly text: (facts: Facts) => string;
}

/** Something in the request is wrong. */
export const refused: Words = {
  kind: 'refused',
  text: (f) => `Cognito refused the request${unchanged(f)}.${quote(f)}`,
};

/** Too fast. */
export const busy: Words = {
  kind: 'busy',
  mayPass: true,
  text: (f) =>
    `Too many calls to Cognito in this account and region (${f.connection.region}). Wait a moment and try again.`,
};

/** IAM says no. */
export const forbidden: Words = {
  kind: 'permission',
  text: (f) =>
    `${capital(whose(f))} may not do this: the IAM action ${f.action} is missing or denied. Have it allowed, or choose another profile.${quote(f, 'AWS says')}`,
};

/** Not the user’s doing. */
export const trouble: Words = {
  kind: 'service',
  text: (f) => `Cognito had a problem of its own. Try again in a moment.${quote(f)}`,
};

function unchanged({ operation }: Facts): string {
  return operation === 'UpdateUserPool' ? ', and nothing was changed' : '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
