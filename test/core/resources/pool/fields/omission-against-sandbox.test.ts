// Two tables describe how UpdateUserPool treats omitted settings. One is ours, and the other is the sandbox's, which is
// based only on recordings and therefore does not share our mistakes. The two tables agree in each row, except for the
// differences listed here.

import { expect, it } from 'vitest';
import { omissions } from '#core/resources/pool/fields';
import * as sandbox from '#sandbox';

interface Row {
  readonly setting: string;
  readonly effect: 'kept' | 'reset';
  readonly evidence: string;
}

const theirs = (sandbox as unknown as { readonly omissionTable: readonly Row[] }).omissionTable;

const HARSHER = 'not measured: ours says so, the sandbox is as harsh as the documentation';
const WHOLE = 'we say nothing: a push sends the structure whole';

/** The intended differences and their reasons. */
const intended: Readonly<Record<string, string>> = {
  EmailConfiguration: `${HARSHER} (DEVELOPER)`,
  KeyConfiguration: 'kept with a key of AWS; with a key of one’s own not measured, where the sandbox is harsh',
  AcrConfiguration: HARSHER,
  SmsVerificationMessage: HARSHER,
  EmailVerificationMessage: HARSHER,
  EmailVerificationSubject: HARSHER,
};

/** Rows that only the sandbox has. */
const onlyTheirs: Readonly<Record<string, string>> = {
  'Policies.PasswordPolicy.PasswordHistorySize': WHOLE,
  'VerificationMessageTemplate.*': WHOLE,
  'UserAttributeUpdateSettings.*': WHOLE,
  'DeviceConfiguration.*': WHOLE,
  'EmailConfiguration.*': WHOLE,
  'SmsConfiguration.*': WHOLE,
  'AdminCreateUserConfig.*': WHOLE,
  'UserPoolAddOns.*': WHOLE,
  'KeyConfiguration.*': WHOLE,
  'IssuerConfiguration.*': WHOLE,
  'UserPoolTags.*': 'we say it in a note of the setting: the map replaces all tags',
  'UserPoolTags.aws:*': 'no request may name such a tag; a push says so',
};

/**
 * Finds the sandbox's row for one of our settings: the setting's own row, or the row for all settings of its structure.
 */
function rowOf(setting: string): Row | undefined {
  const name = setting.replace(/\{\}$/, '.*');
  const parent = name.replace(/\.[^.]+$/, '.*');
  return theirs.find((row) => row.setting === name) ?? theirs.find((row) => row.setting === parent);
}

it.each(Object.entries(omissions))('%s', (setting, { effect }) => {
  const row = rowOf(setting);
  expect(row, 'a row of the sandbox').toBeDefined();
  expect(row!.effect === effect, `ours: ${effect}, the sandbox: ${row!.effect} (${row!.evidence})`).toBe(
    !Object.hasOwn(intended, setting),
  );
});

it('every row in the sandbox’s table has a row in ours', () => {
  const ours = new Set(Object.keys(omissions).map((setting) => rowOf(setting)?.setting));
  expect(
    theirs
      .map(({ setting }) => setting)
      .filter((setting) => !ours.has(setting))
      .sort(),
  ).toEqual(Object.keys(onlyTheirs).sort());
});
