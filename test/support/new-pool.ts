import type { CheckOptions } from '#core/diagnostics';
import { createRuleGroups } from '#core/resources/pool/create';
import { diagnosticsIn } from './check.ts';

/** Returns the file of a new pool with the given settings. */
export const newPoolFile = (members: string): string => `{ "PoolName": "customers", ${members} }`;

/** The rules that report a missing setting at the opening brace of almost every file. */
const DEFAULTS: readonly string[] = createRuleGroups
  .flatMap(({ rules }) => rules)
  .map(({ code }) => code)
  .filter((code) => /-default$|^create-signin-|^user-pool-id-/.test(code));

/** Returns the diagnostics of a new pool, except those about missing settings, unless they come from the given rule. */
export function newPoolDiagnostics(text: string, code?: string, options?: CheckOptions): string[] {
  const hidden = DEFAULTS.filter((one) => one !== code);
  return diagnosticsIn(text, options).filter((one) => !hidden.some((other) => one.includes(` ${other}: `)));
}
