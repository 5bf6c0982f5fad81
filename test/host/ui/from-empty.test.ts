// Starting with an empty file, a user describes a pool with passkeys, email codes and MFA with the help of suggestions:
// first from a template, then setting by setting. A quick fix corrects a mistake. Then the user describes a pool that
// does not exist yet: from a template, with a custom attribute whose name is wrong.

import { strict as assert } from 'node:assert';
import { it } from 'node:test';
import { useSession } from './use-session.ts';

const { workbench } = await useSession({
  files: { 'template.userpool.json': '', 'members.userpool.json': '', 'harbor.userpool.json': '' },
});
const { editor } = workbench;

it('starts from a template', async () => {
  await workbench.openFile('template.userpool.json');
  const offered = await editor.suggestions('Existing pool: passwordless');
  assert.equal(offered[0], 'New pool: email sign-in');
  await workbench.screenshot('from-empty-templates');
  await editor.acceptSuggestion('Existing pool: passwordless');
  await editor.waitForText('"WEB_AUTHN"');
  await editor.type('eu-west-1_Members01');
  await editor.press('Tab');
  await editor.type('members');
  await editor.press('Escape');
  await editor.waitForNoSquiggle('error');
  await editor.waitForNoSquiggle('warning');
  await workbench.screenshot('from-empty-template');
});

it('reports a setting that conflicts with MFA, and fixes it', async () => {
  await editor.select('"OFF"');
  await editor.acceptSuggestion('"ON"');
  await editor.waitForSquiggle('error', '"EMAIL_OTP"');
  await editor.hover('"EMAIL_OTP"', 'a first factor when MFA is ON');
  await workbench.screenshot('from-empty-conflict');
  await editor.placeCursor({ before: '"EMAIL_OTP"' });
  await editor.openActions('OPTIONAL');
  await workbench.screenshot('from-empty-fixes');
  await editor.takeAction('OPTIONAL');
  await editor.waitForText('"MfaConfiguration": "OPTIONAL"');
  await editor.waitForNoSquiggle('error');
  await workbench.screenshot('from-empty-fixed');
});

it('can also be created setting by setting', async () => {
  await workbench.openFile('members.userpool.json');
  await editor.type('{');
  await editor.press('Enter');
  await editor.acceptSuggestion('UserPoolId');
  await editor.type('eu-west-1_Members02');
  await editor.press('End');
  await addMember('UserPoolTier');
  await editor.acceptSuggestion('"ESSENTIALS"');
  await addMember('Policies');
  await workbench.screenshot('from-empty-policies');
  await editor.waitForText('"AllowedFirstAuthFactors"');
  await editor.placeCursor({ after: '"PASSWORD"' });
  await editor.type(', ');
  await editor.acceptSuggestion('"WEB_AUTHN"');
  await editor.type(', ');
  await editor.acceptSuggestion('"EMAIL_OTP"');
  await editor.placeCursor({ after: '"ESSENTIALS",' });
  await editor.press('Enter');
  await editor.acceptSuggestion('MfaConfiguration');
  await editor.acceptSuggestion('"OPTIONAL"');
  await editor.waitForNoSquiggle('error');
  await editor.waitForNoSquiggle('warning');
  await workbench.screenshot('from-empty-members');
  assert.deepEqual(JSON.parse(await editor.text()), {
    UserPoolId: 'eu-west-1_Members02',
    UserPoolTier: 'ESSENTIALS',
    MfaConfiguration: 'OPTIONAL',
    Policies: {
      PasswordPolicy: {
        MinimumLength: 8,
        RequireUppercase: true,
        RequireLowercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        TemporaryPasswordValidityDays: 7,
      },
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP'] },
    },
  });
});

it('starts from a template for a new pool', async () => {
  await workbench.openFile('harbor.userpool.json');
  await editor.acceptSuggestion('New pool: email sign-in');
  await editor.waitForText('"UsernameAttributes"');
  await editor.type('harbor');
  await editor.press('Escape');
  await editor.replace(
    '"Name": "email",',
    '"Name": "custom:berth", "AttributeDataType": "String", "Mutable": true }, { "Name": "email", ',
  );
  await editor.waitForSquiggle('warning', '"custom:berth"');
  await editor.waitForNoSquiggle('error');
  await editor.hover('"custom:berth"', 'Cognito adds the prefix');
  await workbench.screenshot('new-pool-attribute');
});

it('removes the prefix of a custom attribute with a quick fix', async () => {
  await editor.placeCursor({ before: '"custom:berth"' });
  await editor.openActions('Change to "berth"');
  await editor.takeAction('Change to "berth"');
  await editor.waitForText('"Name": "berth"');
  await editor.waitForNoSquiggle('warning');
  await editor.hover('"Schema"', 'AddCustomAttributes');
  await workbench.screenshot('new-pool-schema');
});

/** Adds a line after the current one and accepts the suggestion for a setting. */
async function addMember(name: string): Promise<void> {
  await editor.type(',');
  await editor.press('Enter');
  await editor.acceptSuggestion(name);
}
