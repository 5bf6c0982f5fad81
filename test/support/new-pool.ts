import type { CheckOptions } from '#core/diagnostics';
import { createRuleGroups } from '#core/resources/pool/create';
import { diagnosticsIn } from './check.ts';

/** Wraps settings in the file of a pool that does not exist yet. */
export const newPoolFile = (members: string): string => `{ "PoolName": "customers", ${members} }`;

/** The rules that report a missing setting at the opening brace of almost every file. */
const DEFAULTS: readonly string[] = createRuleGroups
  .flatMap(({ rules }) => rules)
  .map(({ code }) => code)
  .filter((code) => /-default$|^create-signin-|^user-pool-id-/.test(code));

/** Returns the diagnostics of a new pool, without those about missing settings, except of one rule. */
export function newPoolDiagnostics(text: string, code?: string, options?: CheckOptions): string[] {
  const hidden = DEFAULTS.filter((one) => one !== code);
  return diagnosticsIn(text, options).filter((one) => !hidden.some((other) => one.includes(` ${other}: `)));
}
