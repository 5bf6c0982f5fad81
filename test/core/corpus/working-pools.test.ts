import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { findConversion } from '#core/convert';
import { editText } from '#core/document';
import { isSandboxPool, SANDBOX_REGION } from '#core/aws/pool-ids';
import type { JsonObject } from '#core/json';
import { fileTextOf } from '../../support/live-pool.ts';
import { parsePool } from '../../support/parse-pool.ts';
import { planStep } from '../../support/plan-push.ts';

const folder = new URL('../../fixtures/pools/', import.meta.url);

/** The diagnostics in files pulled from working pools, all of which we accept as noise. */
const shown: Readonly<Record<string, readonly string[]>> = {
  'against-the-book': [
    'information password-policy-weak: Policies.PasswordPolicy.MinimumLength',
    'warning email-from-mismatch: EmailConfiguration.From',
  ],
  amplify: ['hint deletion-protection-off: DeletionProtection'],
  bare: ['hint deletion-protection-off: DeletionProtection', 'information autoverify-empty: AutoVerifiedAttributes'],
  cdk: ['information mfa-optional-needs-factor: MfaConfiguration'],
  'cdk-default': ['hint deletion-protection-off: DeletionProtection'],
  china: [],
  cloudformation: ['hint deletion-protection-off: DeletionProtection'],
  console: [],
  'custom-email-sender': [],
  'end-user-messaging': [],
  everything: [],
  govcloud: [],
  'legacy-2018': ['information request-incomplete: ', 'warning recovery-empty: AccountRecoverySetting'],
  'legacy-lite': [
    'information threat-tier-lite: UserPoolAddOns.AdvancedSecurityMode',
    'warning recovery-empty: AccountRecoverySetting',
  ],
  passwordless: [],
  'public-add-ons-off': ['hint deletion-protection-off: DeletionProtection'],
  'public-admin-only-2020': ['information request-incomplete: ', 'information recovery-empty: AccountRecoverySetting'],
  'public-cli-defaults': [
    'information request-incomplete: ',
    'hint deletion-protection-off: DeletionProtection',
    'information autoverify-empty: AutoVerifiedAttributes',
  ],
  'public-console-2025': [],
  'public-create-output': ['information request-incomplete: ', 'hint deletion-protection-off: DeletionProtection'],
  'public-email-alias': ['information request-incomplete: ', 'information recovery-empty: AccountRecoverySetting'],
  'public-nothing-verified': [
    'information request-incomplete: ',
    'hint deletion-protection-off: DeletionProtection',
    'information autoverify-empty: AutoVerifiedAttributes',
  ],
  'public-optional-mfa': ['information mfa-optional-needs-factor: MfaConfiguration'],
  'public-own-ses': [],
  'public-phone-sign-in': ['information autoverify-empty: AutoVerifiedAttributes'],
  'public-quick-start': [
    'hint deletion-protection-off: DeletionProtection',
    'information autoverify-empty: AutoVerifiedAttributes',
  ],
  'public-stack-default': ['hint deletion-protection-off: DeletionProtection'],
  'public-stack-devices': [
    'hint deletion-protection-off: DeletionProtection',
    'information mfa-optional-needs-factor: MfaConfiguration',
  ],
  'public-stack-partial-policy': ['hint deletion-protection-off: DeletionProtection'],
  'public-stack-recovery': ['hint deletion-protection-off: DeletionProtection'],
  'public-verified-updates': ['information request-incomplete: '],
  'ses-elsewhere': [],
  terraform: [],
  'threat-protection': ['information mfa-optional-needs-factor: MfaConfiguration'],
};

const described = (name: string): JsonObject => parsePool(readFileSync(new URL(`${name}.jsonc`, folder), 'utf8')).root;

/**
 * Returns the diagnostics of a file as `severity code: path`. With `complete`, the file is checked as a complete
 * request.
 */
function diagnosticsOf(text: string, complete: boolean): string[] {
  return checkDocument(parsePool(text), { complete }).map(
    ({ severity, code, path }) => `${severity} ${code}: ${path.join('.')}`,
  );
}

describe('the corpus', () => {
  it('has expected diagnostics for every pool', () => {
    expect(Object.keys(shown)).toEqual(
      readdirSync(folder)
        .map((name) => name.replace(/\.jsonc$/, ''))
        .sort(),
    );
  });
});

describe.each(Object.entries(shown))('the pool %s', (name, expected) => {
  const text = fileTextOf(described(name));
  const withId = (id: string) => text.replace(/(?<="UserPoolId": ")[^"]+/, id);

  it('has only the accepted diagnostics, and no error, after a pull', () => {
    const diagnostics = diagnosticsOf(text, false);
    expect(diagnostics).toEqual(expected);
    expect(diagnostics.filter((diagnostic) => diagnostic.startsWith('error '))).toEqual([]);
  });

  it('has no additional diagnostics in a Region that does not exist in AWS', () => {
    expect(diagnosticsOf(withId('local_Sample001'), false)).toEqual(expected);
  });

  it('has no additional diagnostics in the sandbox, if its functions and keys are also there', () => {
    const inSandbox = withId(`${SANDBOX_REGION}_Sample001`);
    expect(isSandboxPool(parsePool(inSandbox).root['UserPoolId'] as string)).toBe(true);
    const moved = inSandbox.replace(/(?<="arn:[\w-]+:(?:lambda|kms):)[\w-]+/g, SANDBOX_REGION);
    // Pushes to the sandbox report missing factors.
    const found = expected.filter((diagnostic) => !diagnostic.includes(' mfa-optional-needs-factor: '));
    expect(diagnosticsOf(moved, false)).toEqual(found);
  });

  it('has no error if it is checked as a complete request', () => {
    expect(diagnosticsOf(text, true).filter((diagnostic) => diagnostic.startsWith('error '))).toEqual([]);
  });

  it('becomes the same file whether it is pulled or its description is pasted and converted', () => {
    const answer = { UserPool: described(name) };
    const edits = findConversion(answer)?.edits ?? [];
    expect(parsePool(editText(JSON.stringify(answer), edits)).root).toEqual(parsePool(text).root);
  });

  it('can be pushed unchanged after a pull', () => {
    const plan = planStep({ file: parsePool(text).root, described: described(name), leftOut: 'keep' });
    expect(plan).toMatchObject({ changes: [], risks: [], blockers: [], leftOut: [] });
  });
});
