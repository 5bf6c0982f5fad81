import { describe, expect, it } from 'vitest';
import { parseArn } from '#core/aws/arns';
import { consolePageOfArn, consolePageOfPool, type ConsolePage } from '#core/editor/console-links';

const pageOf = (text: string): ConsolePage | undefined => {
  const arn = parseArn(text);
  return arn && consolePageOfArn(arn);
};

describe('the console page of an ARN', () => {
  it.each([
    [
      'arn:aws:lambda:eu-west-1:123456789012:function:pre-sign-up',
      'https://console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/pre-sign-up',
      'Open the Lambda function pre-sign-up (account 123456789012) in the AWS console',
    ],
    [
      'arn:aws:lambda:eu-west-1:123456789012:function:pre-sign-up:$LATEST',
      'https://console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/pre-sign-up',
      'Open the Lambda function pre-sign-up (account 123456789012) in the AWS console',
    ],
    [
      'arn:aws-cn:lambda:cn-north-1:123456789012:function:name:prod',
      'https://console.amazonaws.cn/lambda/home?region=cn-north-1#/functions/name',
      'Open the Lambda function name (account 123456789012) in the AWS console',
    ],
    [
      'arn:aws:iam::123456789012:role/service-role/teams/sms',
      'https://console.aws.amazon.com/iam/home#/roles/details/sms',
      'Open the IAM role sms (account 123456789012) in the AWS console',
    ],
    [
      'arn:aws-us-gov:iam::123456789012:role/sms',
      'https://console.amazonaws-us-gov.com/iam/home#/roles/details/sms',
      'Open the IAM role sms (account 123456789012) in the AWS console',
    ],
    [
      'arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/mrk-1234',
      'https://console.amazonaws-us-gov.com/kms/home?region=us-gov-west-1#/kms/keys/mrk-1234',
      'Open the KMS key mrk-1234 (account 123456789012) in the AWS console',
    ],
    [
      'arn:aws:ses:us-east-1:123456789012:identity/no-reply+test@example.com',
      'https://console.aws.amazon.com/ses/home?region=us-east-1#/verified-identities/no-reply%2Btest%40example.com',
      'Open the SES identity no-reply+test@example.com (account 123456789012) in the AWS console',
    ],
    [
      'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEf123',
      'https://console.aws.amazon.com/cognito/v2/idp/user-pools/eu-west-1_AbCdEf123?region=eu-west-1',
      'Open the user pool eu-west-1_AbCdEf123 (account 123456789012) in the AWS console',
    ],
  ])('%s', (text, url, title) => {
    expect(pageOf(text)).toEqual({ url, title });
  });

  it.each([
    'arn:aws:lambda:eu-west-1:123456789012:layer:name',
    'arn:aws:lambda:eu-west-1:account:function:name',
    'arn:aws:lambda::123456789012:function:name',
    'arn:aws:lambda:local:123456789012:function:name',
    'arn:aws:lambda:sandbox-1:123456789012:function:name',
    'arn:aws:lambda:cn-north-1:123456789012:function:name',
    'arn:aws-iso:lambda:us-iso-east-1:123456789012:function:name',
    'arn:aws:iam:eu-west-1:123456789012:role/name',
    'arn:aws:iam::123456789012:role/',
    'arn:aws:iam::123456789012:user/name',
    'arn:aws:sns:eu-west-1:123456789012:topic',
    'arn:__proto__:iam::123456789012:role/name',
    'arn:constructor:iam::123456789012:role/name',
  ])('does not exist for %s', (text) => {
    expect(pageOf(text)).toBeUndefined();
  });
});

describe('the console page of a pool', () => {
  it.each([
    [
      'eu-west-1_AbCdEf123',
      'https://console.aws.amazon.com/cognito/v2/idp/user-pools/eu-west-1_AbCdEf123?region=eu-west-1',
    ],
    [
      'us-gov-west-1_Ab1',
      'https://console.amazonaws-us-gov.com/cognito/v2/idp/user-pools/us-gov-west-1_Ab1?region=us-gov-west-1',
    ],
    ['cn-north-1_Ab1', 'https://console.amazonaws.cn/cognito/v2/idp/user-pools/cn-north-1_Ab1?region=cn-north-1'],
  ])('%s', (id, url) => {
    expect(consolePageOfPool(id)).toEqual({ url, title: `Open the user pool ${id} in the AWS console` });
  });

  it.each(['sandbox-1_Ab1', 'local_Ab1', 'us-iso-east-1_Ab1', 'eu-west-1', '', 1, null, undefined, { id: 'x' }])(
    'does not exist for %j',
    (id) => {
      expect(consolePageOfPool(id)).toBeUndefined();
    },
  );
});

describe('a hostile value links only to a page of the console', () => {
  const hosts = ['console.aws.amazon.com', 'console.amazonaws.cn', 'console.amazonaws-us-gov.com'];
  const hostile = [
    'evil.example',
    'evil.example/',
    '/../../evil.example',
    '//evil.example',
    '@evil.example',
    ':443@evil.example',
    '\\evil.example',
    '?region=evil',
    '#/evil',
    '%2F%2Fevil.example',
    '%00',
    'a&b=c',
    'a b',
    'a\nb',
    'javascript:alert(1)',
    'command:workbench.action.quit',
    '"><script>',
    '\uD800',
    'ünïcode',
    '../admin',
    'x'.repeat(5000),
  ];
  const places: readonly ((text: string) => ConsolePage | undefined)[] = [
    (text) => consolePageOfPool(text),
    (text) => consolePageOfPool(`eu-west-1_${text}`),
    (text) => consolePageOfPool(`eu-west-1${text}_Ab1`),
    (text) => consolePageOfPool(`${text}eu-west-1_Ab1`),
    ...['lambda', 'iam', 'kms', 'ses', 'cognito-idp'].flatMap((service) => {
      const resources = ['function:', 'role/', 'role/a/', 'key/', 'identity/', 'userpool/eu-west-1_'];
      return resources.flatMap((resource) => [
        (text: string) => pageOf(`arn:aws:${service}:eu-west-1:123456789012:${resource}${text}`),
        (text: string) => pageOf(`arn:aws:${service}::123456789012:${resource}${text}`),
        (text: string) => pageOf(`arn:aws:${service}:${text}:123456789012:${resource}a`),
        (text: string) => pageOf(`arn:aws:${service}:eu-${text}-1:123456789012:${resource}a`),
        (text: string) => pageOf(`arn:${text}:${service}::123456789012:${resource}a`),
        (text: string) => pageOf(`arn:aws:${service}::${text}:${resource}a`),
      ]);
    }),
  ];

  it.each(hostile)('%j', (text) => {
    for (const pageAt of places) {
      const page = pageAt(text);
      if (!page) continue;
      const { protocol, host, username, pathname } = new URL(page.url);
      expect([protocol, username, hosts.includes(host)]).toEqual(['https:', '', true]);
      expect(pathname).toMatch(/^\/((lambda|iam|kms|ses)\/home|cognito\/v2\/idp\/user-pools\/[\w-]+)$/);
      expect(page.url).toMatch(/^[\w:/.?=#%-]+$/);
    }
  });
});
