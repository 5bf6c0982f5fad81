import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { POOL } from '../../support/lsp-text.ts';
import { parsePool } from '../../support/parse-pool.ts';

/** Returns the diagnostics of the given text: code, underlined text and the beginning of the message. */
const found = (text: string) =>
  checkDocument(parsePool(text)).map(({ code, range, message }) => [
    code,
    text.slice(range.offset, range.offset + range.length),
    message.split(/[,.]/)[0],
  ]);

const TEMPLATE = 'This is a CloudFormation template in YAML';
const YAML = 'This is YAML';
const TERRAFORM = 'This is a Terraform configuration';

const template = `AWSTemplateFormatVersion: '2010-09-09'
Description: >
  A pool, and what
  belongs to it
Resources:
  # the pool
  Pool:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolName: !Sub "\${AWS::StackName}-pool"
      AutoVerifiedAttributes: [email]
      Policies: { PasswordPolicy: { MinimumLength: 12 } }
      LambdaConfig:
        PreSignUp: !GetAtt PreSignUp.Arn
      Schema:
        - Name: email
          Required: true
`;

describe('text in another language has a single diagnostic that names the language', () => {
  it.each([
    ['a template', template, "AWSTemplateFormatVersion: '2010-09-09'", TEMPLATE],
    [
      'a template with Windows line endings',
      template.replaceAll('\n', '\r\n'),
      "AWSTemplateFormatVersion: '2010-09-09'",
      TEMPLATE,
    ],
    [
      'part of a template',
      '    Type: AWS::Cognito::UserPool\n    Properties:\n      MfaConfiguration: "OFF"\n',
      'Type: AWS::Cognito::UserPool',
      TEMPLATE,
    ],
    ['a resource', '\n# mine\nUserPool:\n  Type: AWS::Cognito::UserPool\n', 'UserPool:', TEMPLATE],
    [
      'properties with a function',
      'UserPoolName: !Ref Name\nMfaConfiguration: OPTIONAL\n',
      'UserPoolName: !Ref Name',
      TEMPLATE,
    ],
    [
      'a description',
      '---\nUserPool:\n  Id: eu-west-1_AbCdEf123\n  Name: customers\n  LambdaConfig: {}\n',
      'UserPool:',
      YAML,
    ],
    [
      'a request',
      'UserPoolId: eu-west-1_AbCdEf123\nAutoVerifiedAttributes:\n- email\nMfaConfiguration: "ON"\n',
      'UserPoolId: eu-west-1_AbCdEf123',
      YAML,
    ],
    ['an exclamation mark in a string', 'PoolName: x\nSmsAuthenticationMessage: Hi !You {####}', 'PoolName: x', YAML],
    [
      'Terraform',
      'resource "aws_cognito_user_pool" "pool" {\n  name = "x"\n}\n',
      'resource "aws_cognito_user_pool" "pool" {',
      TERRAFORM,
    ],
  ])('%s', (_, text, line, message) => {
    expect(found(text)).toEqual([['json-syntax', line, message]]);
  });
});

describe('text that may be JSON with mistakes has a diagnostic for each mistake', () => {
  it.each([
    ['a file without its braces', `${POOL},\n"MfaConfiguration": "OFF"`],
    ['names without quotes', '{\n  UserPoolId: "eu-west-1_AbCdEf123",\n  MfaConfiguration: "OFF"\n}'],
    ['properties copied from a program', 'UserPoolId: "eu-west-1_AbCdEf123",\nMfaConfiguration: "OFF",\n'],
    ['an object copied from a program', 'UserPoolId: {\n  a: 1,\n'],
    ['a word', 'UserPoolId'],
    ['an incomplete name', '{ "Policies": { Pass: } }'],
    ['a comment with one slash', '/ mine: yes\n{}'],
    ['prose', 'Note: this is the pool of the shop.\nIt has many users, and\nnobody knows it all\n'],
    ['the rest of a line', 'eu-west-1_AbCdEf123'],
    ['unreadable characters', '\0\x01\uD800'],
    ['a list', '- [ ] a\n- [ ] b'],
    ['an incomplete first line', 'UserPoolId: eu-west-1_'],
    ['a response with its headers', 'Content-Type: application/json\nServer: x\n{"UserPoolId": x}'],
    ['a word before an object', 'data {"UserPoolId": x}'],
    ['a very long line', '- '.repeat(3000)],
  ])('%s', (_, text) => {
    for (const [, , message] of found(text)) expect([TEMPLATE, YAML, TERRAFORM]).not.toContain(message);
  });

  it('valid JSON is never treated as another language, even if a string looks like it', () => {
    expect(found(`{ ${POOL}, "PoolName": "a\\nType: AWS::Cognito::UserPool" }`).map(([code]) => code)).not.toContain(
      'json-syntax',
    );
  });
});

it.each([
  ['names', 'Name: value\n'],
  ['blank lines', '\n'],
  ['blanks', ' '],
])('%s: reading a long text takes linear time', (_, piece) => {
  expect(found(`UserPoolId: x\nPoolName: y\n${piece.repeat(300_000)}`)).toHaveLength(1);
});
