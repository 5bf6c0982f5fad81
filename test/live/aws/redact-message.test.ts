import { expect, it } from 'vitest';
import { namedAction, redactMessage } from '../../../live/src/aws/redact-message.ts';

it.each([
  ['User: arn:aws:sts::1:assumed-role/Dev/me is not authorized', 'The caller is not authorized.'],
  ['arn:aws-cn:iam::1:user/alice, and arn:aws:iam::1:role/Sms', 'the caller, and arn:aws:iam::1:role/Sms.'],
  ['Key AKIAIOSFODNN7EXAMPLE is off!', 'Key (access key) is off!'],
  ['Two\n  lines.', 'Two lines.'],
  ['UnknownError', ''],
  ['', ''],
  [undefined, ''],
  [{ message: 'x' }, ''],
])('%j is shown as %j', (message, shown) => {
  expect(redactMessage(message)).toBe(shown);
});

it('truncates a very long message', () => {
  expect(redactMessage('x'.repeat(10_000)).length).toBeLessThan(1000);
});

it.each([
  [
    'not authorized to perform: cognito-idp:UpdateUserPool on resource: arn:aws:cognito-idp:eu-west-1:1:userpool/X',
    'cognito-idp:UpdateUserPool',
  ],
  ['perform: iam:PassRole on arn:aws:iam::1:role/Sms:Role', 'iam:PassRole'],
  ['arn:aws:lambda:eu-west-1:1:function:Hook may not be called', undefined],
  ['https://example.com:Port', undefined],
  ['a message without an action', undefined],
])('%s names %s', (message, action) => {
  expect(namedAction(message)).toBe(action);
});
