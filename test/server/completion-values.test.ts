import type { CompletionItem } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document';
import { editor, Lsp } from '../support/lsp.ts';
import { accept, completionsAt, labelsAt, POOL } from '../support/lsp-text.ts';

let lsp: Lsp;
let plain: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start(editor, { triggerSuggestCommand: true });
  plain = await Lsp.start({ ...editor, textDocument: { ...editor.textDocument, completion: {} } });
});
afterAll(() => Promise.all([lsp.stop(), plain.stop()]));

describe('placeholders', () => {
  const template = (member: string) => `{ "VerificationMessageTemplate": { ${member} } }`;
  const invitation = (member: string) => `{ "AdminCreateUserConfig": { "InviteMessageTemplate": { ${member} } } }`;

  it.each([
    [template('"EmailMessage": "Your code: |"'), '{####}', template('"EmailMessage": "Your code: {####}"')],
    [template('"EmailMessage": "Your code: {|"'), '{####}', template('"EmailMessage": "Your code: {####}"')],
    [template('"EmailMessage": "Your code: {##|"'), '{####}', template('"EmailMessage": "Your code: {####}"')],
    [template('"EmailMessage": "Your code: {|}."'), '{####}', template('"EmailMessage": "Your code: {####}."')],
    [template('"EmailMessage": "Your code: {##|##}."'), '{####}', template('"EmailMessage": "Your code: {####}."')],
    [template('"EmailMessage": "|: your code"'), '{####}', template('"EmailMessage": "{####}: your code"')],
    [
      template('"EmailMessageByLink": "Follow |."'),
      '{##Verify your email##}',
      template('"EmailMessageByLink": "Follow {##|Verify your email##}."'),
    ],
    [invitation('"SMSMessage": "{|, hello"'), '{username}', invitation('"SMSMessage": "{username}, hello"')],
    [invitation('"SMSMessage": "{use|"'), '{username}', invitation('"SMSMessage": "{username}"')],
    ['{ "SmsAuthenticationMessage": "Code \\" |" }', '{####}', '{ "SmsAuthenticationMessage": "Code \\" {####}" }'],
    ['{ "SmsAuthenticationMessage": "Code |', '{####}', '{ "SmsAuthenticationMessage": "Code {####}'],
    ['{\n  "SmsAuthenticationMessage": "Code |\n}', '{####}', '{\n  "SmsAuthenticationMessage": "Code {####}\n}'],
  ])('%j, %s', async (marked, label, expected) => {
    expect(await accept(lsp, marked, label)).toBe(expected);
    expect(await accept(plain, marked, label)).toBe(expected.replace('|', ''));
  });

  it('are those that the setting accepts, with the required placeholder first', async () => {
    expect(await labelsAt(lsp, invitation('"EmailMessage": "Hello |"'))).toEqual(['{username}', '{####}']);
    expect(await labelsAt(lsp, template('"EmailSubject": "Code |"'))).toEqual(['{####}']);
    expect(await labelsAt(lsp, template('"EmailSubjectByLink": "Hello |"'))).toEqual([]);
  });

  it('have a description of what they are replaced with', async () => {
    const [item] = await completionsAt(lsp, template('"SmsMessage": "Code |"'));
    expect(item).toMatchObject({
      detail: 'The code',
      documentation: {
        kind: 'markdown',
        value: expect.stringContaining('Cognito replaces it with the code') as string,
      },
    });
  });

  it.each([
    template('"EmailMessage": "Your co|de"'),
    template('"EmailMessage": "Your code|"'),
    template('"EmailMessage": "\\|n"'),
    template('"EmailMessage": "{username|"'),
    template('"EmailMessage": "Your code: {####}"|'),
    template('"EmailMessage": | "Your code: {####}"'),
    template('"EmailMessageByLink": "Follow {##Verify| your email##}"'),
    template('"EmailMessageByLink": "Follow {##Verify |your email##}"'),
    '{ "PoolName": "my |" }',
  ])('are not offered inside other text: %j', async (marked) => {
    expect(await completionsAt(lsp, marked)).toEqual([]);
  });

  it('are offered with a sample text for an empty value', async () => {
    expect(await labelsAt(lsp, template('"EmailMessage": "|"'))).toEqual([
      '{####}',
      '"Your verification code is {####}."',
    ]);
    expect(await accept(lsp, template('"EmailMessage": |'), '"Your verification code is {####}."')).toBe(
      template('"EmailMessage": "|Your verification code is {####}."'),
    );
  });
});

describe('ARNs', () => {
  const trigger = (pool: string, value: string) => `{ ${pool}"LambdaConfig": { "PreSignUp": ${value} } }`;
  const hello = 'arn:aws:lambda:eu-west-1:111122223333:function:hello';

  it.each([
    [trigger(`${POOL}, `, '"|"'), '"arn:aws:lambda:eu-west-1:${1:123456789012}:function:${2:name}"'],
    [trigger('', '"|"'), '"arn:aws:lambda:${1:eu-west-1}:${2:123456789012}:function:${3:name}"'],
    [
      trigger('"UserPoolId": "cn-north-1_a", ', '|'),
      '"arn:aws-cn:lambda:cn-north-1:${1:123456789012}:function:${2:name}"',
    ],
    [
      `{ ${POOL}, "SmsConfiguration": { "SnsCallerArn": "|" }, "LambdaConfig": { "PreSignUp": "${hello}" } }`,
      '"arn:aws:iam::111122223333:role/${1:name}"',
    ],
    [
      `{ ${POOL}, "KeyConfiguration": { "KmsKeyArn": "arn:aws:|" }, "LambdaConfig": { "PreSignUp": "${hello}" } }`,
      '"arn:aws:kms:eu-west-1:111122223333:key/${1:id}"',
    ],
  ])('%j has the skeleton %s', async (marked, body) => {
    const items = await completionsAt(lsp, marked);
    expect(items.map((item) => edited(item)).join('\n')).toContain(body);
  });

  it('are offered first if they are in the file and of the same kind', async () => {
    const marked = `{ ${POOL}, "LambdaConfig": { "PreSignUp": "arn|", "CustomMessage": "${hello}", "KMSKeyID": "arn:aws:kms:eu-west-1:444455556666:key/k" } }`;
    expect(await labelsAt(lsp, marked)).toEqual([
      `"${hello}"`,
      '"arn:aws:lambda:eu-west-1:111122223333:function:name"',
      '"arn:aws:lambda:eu-west-1:444455556666:function:name"',
    ]);
    expect(await accept(lsp, marked, `"${hello}"`)).toBe(marked.replace('arn|', hello));
    const [item] = await completionsAt(lsp, marked);
    expect(item?.documentation).toMatchObject({
      value: expect.stringContaining('- **Account:** `111122223333`') as string,
    });
  });

  it('are found in broken JSON, except for the ARN at the cursor', async () => {
    const labels = await labelsAt(
      lsp,
      `{ "LambdaConfig": { "PreSignUp": "${hello}" "CustomMessage": "${hello.replace('hello', 'b|ye')}"`,
    );
    expect(labels).toEqual([`"${hello}"`, '"arn:aws:lambda:eu-west-1:111122223333:function:name"']);
  });

  it('are offered for SES identities in the Regions that the pool may send from, its own Region first', async () => {
    const labels = await labelsAt(lsp, '{ "UserPoolId": "eu-central-1_a", "EmailConfiguration": { "SourceArn": | } }');
    expect(labels.map((label) => label.split(':')[3])).toEqual(['eu-central-1', 'us-east-1', 'us-west-2', 'eu-west-1']);
    expect(labels[0]).toBe('"arn:aws:ses:eu-central-1:123456789012:identity/name@example.com"');
  });

  it('are inserted literally if they come from the file', async () => {
    const odd = 'arn:aws:lambda:eu-west-1:111122223333:function:a:$LATEST';
    const marked = trigger(`"CustomMessage": "${odd}", `, '"|"');
    expect(await accept(lsp, marked, `"${odd}"`)).toBe(marked.replace('"|"', `"${odd}"`));
    expect(await accept(plain, marked, `"${odd}"`)).toBe(marked.replace('"|"', `"${odd}"`));
  });

  it('are suggested after accepting a setting that takes an ARN', async () => {
    const items = await completionsAt(lsp, '{ "LambdaConfig": { | } }');
    expect(items.find(({ label }) => label === 'PreSignUp')?.command?.command).toBe('editor.action.triggerSuggest');
  });
});

describe('Regions', () => {
  it('in a pool ID are the AWS Regions, with those in the file first', async () => {
    const labels = await labelsAt(
      lsp,
      '{ "UserPoolId": "|", "LambdaConfig": { "PreSignUp": "arn:aws:lambda:sa-east-1:1:function:a" } }',
    );
    expect(labels.slice(0, 2)).toEqual(['"sa-east-1_…"', '"us-east-1_…"']);
    expect(await accept(lsp, '{ "UserPoolId": "eu-|" }', '"eu-west-1_…"')).toBe('{ "UserPoolId": "eu-west-1_|" }');
    expect(await accept(lsp, '{ "UserPoolId": "us|-east-1_Abc" }', '"eu-west-1_Abc"')).toBe(
      '{ "UserPoolId": "eu-west-1_Abc" }',
    );
  });

  it('for Amazon SNS are those that the pool may use', async () => {
    const sms = (id: string) => `{ "UserPoolId": "${id}", "SmsConfiguration": { "SnsRegion": "|" } }`;
    expect(await labelsAt(lsp, sms('eu-west-2_a'))).toEqual(['"eu-west-2"', '"eu-west-1"']);
    expect(await labelsAt(lsp, sms('ap-northeast-2_a'))).toEqual(['"ap-northeast-1"']);
    expect(await labelsAt(lsp, sms('nonsense'))).toEqual([]);
    expect(await accept(lsp, sms('eu-west-2_a'), '"eu-west-1"')).toBe(sms('eu-west-2_a').replace('|', 'eu-west-1'));
  });

  it('for End User Messaging are limited to the pool’s Region', async () => {
    expect(await labelsAt(lsp, `{ ${POOL}, "SmsConfiguration": { "EumsSms": { "Region": | } } }`)).toEqual([
      '"eu-west-1"',
    ]);
  });
});

describe('recovery options', () => {
  const ways = (items: string) => `{ "AccountRecoverySetting": { "RecoveryMechanisms": [${items}] } }`;
  const email = '{ "Priority": 1, "Name": "verified_email" }';

  it('are inserted with the next priority and name', async () => {
    expect(await accept(lsp, ways(`${email}, |`), '{ … }')).toBe(
      ways(`${email}, {\n  "Priority": |2,\n  "Name": "verified_phone_number"\n}`),
    );
    expect(await completionsAt(lsp, ways(`${email}, { "Priority": 2, "Name": "admin_only" }, |`))).toEqual([]);
  });

  it('offer unused priorities and names', async () => {
    expect(await labelsAt(lsp, ways('{ "Priority": | }'))).toEqual(['1', '2']);
    expect(await labelsAt(lsp, ways(`${email}, { "Priority": | }`))).toEqual(['2']);
    expect(await labelsAt(lsp, ways(`{ "Priority": |2 }, ${email}`))).toEqual(['2']);
    expect(await labelsAt(lsp, ways(`${email}, { "Name": "|" }`))).toEqual(['"verified_phone_number"', '"admin_only"']);
    expect(await accept(lsp, ways(`${email}, { "Priority": | }`), '2')).toBe(ways(`${email}, { "Priority": 2 }`));
  });
});

describe('tags', () => {
  it.each([
    ['{ "UserPoolTags": {|} }', '"name": "value"', '{ "UserPoolTags": {"|name": "value"} }'],
    ['{ "UserPoolTags": { "a": "b" | } }', '"name": "value"', '{ "UserPoolTags": { "a": "b", "|name": "value" } }'],
    ['{ "UserPoolTags": { "sta|" } }', '"sta": "value"', '{ "UserPoolTags": { "|sta": "value" } }'],
  ])('%j, %s', async (marked, label, expected) => {
    expect(await accept(lsp, marked, label)).toBe(expected);
  });

  it('are not offered for a name with a value', async () => {
    expect(await completionsAt(lsp, '{ "UserPoolTags": { "te|am": "a" } }')).toEqual([]);
  });
});

describe('every completion', () => {
  const places = [
    '|',
    '{ | }',
    '{ "Policies": { "PasswordPolicy": { | } } }',
    '{ "Policies": { "PasswordPolicy": { "MinimumLength": | } } }',
    '{ "Policies": { "PasswordPolicy": { "RequireSymbols": | } } }',
    '{ "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": [|] } } }',
    '{ "Policies": | }',
    '{ "LambdaConfig": { | } }',
    '{ "LambdaConfig": { "PreSignUp": "|" } }',
    '{ "LambdaConfig": { "PreTokenGenerationConfig": { "LambdaVersion": | } } }',
    '{ "AcrConfiguration": { | } }',
    '{ "AcrConfiguration": { "Level1": { "AcrValue": | } } }',
    '{ "AccountRecoverySetting": { "RecoveryMechanisms": [|] } }',
    '{ "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": | }] } }',
    '{ "AutoVerifiedAttributes": | }',
    '{ "UserPoolTags": { | } }',
    '{ "UserPoolId": "|" }',
    '{ "SmsAuthenticationMessage": "|" }',
    `{ ${POOL}, "SmsConfiguration": { "SnsRegion": | } }`,
  ];

  it.each(places)('has a description: %j', async (marked) => {
    const items = await completionsAt(lsp, marked);
    expect(items.length).toBeGreaterThan(0);
    for (const { label, documentation } of items) {
      const text = typeof documentation === 'string' ? documentation : documentation?.value;
      expect(text, label).toMatch(/\S/);
    }
    for (const { label, documentation, insertTextFormat, command } of await completionsAt(plain, marked)) {
      expect(documentation, label).toMatch(/^[^*`]+$/);
      expect(insertTextFormat === 2 ? label : undefined).toBeUndefined();
      expect(command).toBeUndefined();
    }
  });

  it('keeps valid JSON valid, even for a client without snippets', async () => {
    for (const marked of places) {
      for (const client of [lsp, plain]) {
        for (const { label, command } of await completionsAt(client, marked)) {
          const after = (await accept(client, marked, label)).replace('|', '');
          if (!command && !after.endsWith(': \n}')) expect(parseDocument(after).syntaxProblems, after).toEqual([]);
        }
      }
    }
  });
});

/** Returns the text that an item inserts, as a snippet. */
const edited = ({ textEdit }: CompletionItem): string => textEdit?.newText ?? '';

describe('at an existing value', () => {
  it.each([
    ['{ "MfaConfiguration": "O|N" }', '"OPTIONAL"', '{ "MfaConfiguration": "OPTIONAL" }'],
    ['{ "MfaConfiguration": "OFF|" }', '"ON"', '{ "MfaConfiguration": "ON" }'],
    ['{ "AutoVerifiedAttributes": ["em|ail"] }', '"phone_number"', '{ "AutoVerifiedAttributes": ["phone_number"] }'],
    [
      '{ "DcrConfiguration": { "OpenDcrEnabled": tr|ue } }',
      'false',
      '{ "DcrConfiguration": { "OpenDcrEnabled": false } }',
    ],
  ])('%j, the others pass the filter of the client and replace it: %s', async (marked, label, expected) => {
    const items = await completionsAt(lsp, marked);
    const [written] = items.filter(({ preselect }) => preselect);
    expect(items.length).toBeGreaterThan(1);
    expect(items.map(({ filterText }) => filterText)).toEqual(items.map(() => written?.label));
    expect(await accept(lsp, marked, label)).toBe(expected);
  });

  it('completions are filtered while the user types the value', async () => {
    const items = await completionsAt(lsp, '{ "MfaConfiguration": "O|" }');
    expect(items.map(({ filterText }) => filterText).sort()).toEqual(['"OFF"', '"ON"', '"OPTIONAL"']);
  });
});
