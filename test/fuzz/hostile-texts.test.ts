// Regular expressions must be fast for untrusted text, such as files, pools and messages from AWS. Each function that
// uses a regular expression gets long repetitions of the strings that its expression loops over, and must take linear
// time.

import { describe, expect, it } from 'vitest';
import { pool } from '#core/resources/pool';
import { invokedFunction, isArnOf, arnKinds, parseArn } from '#core/aws/arns';
import { checkDocument } from '#core/diagnostics';
import { findConversion } from '#core/convert';
import { editText, layoutOf, sortEdits } from '#core/document';
import { isPoolId } from '#core/aws/pool-ids';
import { misspelledIn, placeholdersIn, insertPlaceholder } from '#core/resources/message-templates';
import { serviceErrorOf } from '#core/resources/pool/service-errors';
import { describeArn, inlineCode, toPlainText } from '#core/editor/json-schema';
import { toCliCommand } from '#core/sync';
import { networkFailureIn } from '../../live/src/aws/network-failure.ts';
import { namedAction, redactMessage } from '../../live/src/aws/redact-message.ts';
import { fileNameFor } from '../../live/src/operations/file-name.ts';
import { oneLine } from '../../client/src/editor-state/state-text.ts';
import { formatForLog } from '../../live/src/messages/format-for-log.ts';
import { withoutTabStops } from '../../server/src/features/completion/plain-insertion.ts';
import { growth, MAX_LINEAR_GROWTH, timeOf } from '../support/growth.ts';
import { isFullLength } from '../support/length.ts';
import { parsePool } from '../support/parse-pool.ts';

/** The strings to repeat. */
const units: readonly string[] = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    ' \n',
    '\u2028',
    'a',
    'é',
    '1',
    '_',
    '-',
    '.',
    ',',
    ';',
    ':',
    '/',
    '\\',
    '|',
    '@',
    '$',
    '!',
    '=',
    '+',
    '&',
    '\uD83D',
    '😀',
  ],
  ...['#', '＃', '{', '｛', '}', '[', ']', '(', ')', '<', '>', '"', "'", '`', '*', '**', '__'],
  ...['a.', 'a-', '-a', 'a b ', 'a, ', 'a@', '(\n[', '[](', '[a](', '**a', '_a', '`a', '\\*'],
  ...['{#', '{##', '{##a', '##}', '{####', '####}', '{####}', '{##a##}', '{usernam} ', '{{', '}}', '</p>', '</p> '],
  ...[
    'arn:',
    'arn:aws',
    'arn:aws:',
    'arn:aws:iam::1:user/',
    ':function:',
    'User: ',
    'AKIA',
    'ECONNREFUSED ',
    'a.amazonaws.com',
    "Value '",
    "' at '",
    "at 'a' failed to satisfy ",
    'constraint: ',
  ],
  ...[
    '- ',
    'a: ',
    'a: b\n',
    '- a: b\n',
    '"a" ',
    'Type: ',
    '!Ref ',
    'resource ',
    '/*',
    '*/',
    '/**/',
    '//',
    '//\n',
    '"a": 1,',
    '${0:',
    '${0:\\',
    '\\\\$',
  ],
];

const inMember = (path: readonly string[], text: string): string => {
  const value = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), text);
  return JSON.stringify({ UserPoolId: 'eu-west-1_AbCdEf123', ...(value as object) });
};

/** Settings that rules or limits match against a regular expression. */
const members: readonly (readonly string[])[] = [
  ['UserPoolId'],
  ['SmsVerificationMessage'],
  ['EmailVerificationMessage'],
  ['EmailVerificationSubject'],
  ['VerificationMessageTemplate', 'EmailMessageByLink'],
  ['AdminCreateUserConfig', 'InviteMessageTemplate', 'EmailMessage'],
  ['EmailConfiguration', 'From'],
  ['EmailConfiguration', 'ReplyToEmailAddress'],
  ['EmailConfiguration', 'ConfigurationSet'],
  ['SmsConfiguration', 'SnsCallerArn'],
  ['UserPoolTags', 'tag'],
  ['AcrConfiguration', 'Level1', 'AcrValue'],
];

const readers: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['checking a file', (text) => checkDocument(parsePool(text))],
  ['checking a file that begins with it', (text) => checkDocument(parsePool(`${text}\nx: y\nz: w`))],
  ...members.map(
    (path) =>
      [`the check of ${path.join('.')}`, (text: string) => checkDocument(parsePool(inMember(path, text)))] as const,
  ),
  [
    'checking an SES identity',
    (text) =>
      checkDocument(
        parsePool(inMember(['EmailConfiguration', 'SourceArn'], `arn:aws:ses:eu-west-1:123456789012:${text}`)),
      ),
  ],
  [
    'checking a function',
    (text) =>
      checkDocument(
        parsePool(inMember(['LambdaConfig', 'PreSignUp'], `arn:aws:lambda:eu-west-1:123456789012:function:${text}`)),
      ),
  ],
  [
    'checking a sender',
    (text) => checkDocument(parsePool(inMember(['EmailConfiguration', 'From'], `Name <a@${text}`))),
  ],
  [
    'checking a name',
    (text) => checkDocument(parsePool(JSON.stringify({ [text]: 1, UserPoolTags: { [text]: text } }))),
  ],
  [
    'an edit',
    (text) =>
      editText(`{ "a": 1, ${text}\n "b": 2 }`, [
        { kind: 'set', path: ['c'], value: text },
        { kind: 'remove', path: ['a'] },
      ]),
  ],
  ['sorting', (text) => sortEdits(parsePool(`{ "b": 1, ${text}\n "a": 2 }`), () => ['a', 'b'])],
  ['detecting the layout', layoutOf],
  [
    'another form',
    (text) =>
      findConversion({
        Resources: { [text]: { Type: `AWS::Cognito::UserPool${text}`, Properties: { UserPoolName: text } } },
      }),
  ],
  ['checking a pool ID', isPoolId],
  ['placeholders', placeholdersIn],
  ['finding misspelled placeholders', (text) => misspelledIn(text, ['code', 'link', 'username'])],
  ['inserting a placeholder', (text) => insertPlaceholder(text, 'link')],
  [
    'an ARN',
    (text) =>
      parseArn(`arn:aws:lambda:eu-west-1:1:${text}`) &&
      isArnOf(`arn:aws:lambda:eu-west-1:1:${text}`, arnKinds.function),
  ],
  [
    'extracting the function from an ARN',
    (text) =>
      invokedFunction({
        partition: 'aws',
        service: 'lambda',
        region: 'eu-west-1',
        account: '1',
        resource: `function:${text}`,
      }),
  ],
  ['describing an ARN', (text) => describeArn(`arn:aws:lambda:eu-west-1:123456789012:${text}`)],
  ['Markdown as text', toPlainText],
  ['formatting inline code', inlineCode],
  [
    'finding a service error',
    (text) => serviceErrorOf({ code: 'InvalidParameterException', serviceMessage: text }, {}),
  ],
  [
    'a command',
    (text) =>
      toCliCommand(
        { UserPoolId: 'x', PoolName: text },
        { region: 'eu-west-1', shell: 'powershell' } as never,
        'UpdateUserPool',
      ),
  ],
  ['removing tab stops from a snippet', withoutTabStops],
  ['redacting an AWS message', redactMessage],
  ['finding the action in an AWS message', namedAction],
  ['finding a network failure', (text) => networkFailureIn(`ECONNREFUSED ${text}`)],
  ['creating a file name', (text) => fileNameFor(pool, `a${text}a`, 'eu-west-1_AbCdEf123')],
  ['formatting text as one line', (text) => oneLine(text)],
  ['formatting a log line', (text) => formatForLog({ code: 'x', requestId: 'x', message: text } as never)],
];

const LONG_RUN = isFullLength ? 100_000 : 40_000;
/**
 * CPU time in microseconds. Text that takes less time than this is not a problem, however fast the time grows with its
 * length.
 */
const NEGLIGIBLE_TIME = 300_000;

describe('with hostile text,', () => {
  it.each(readers.map(([name, read], at) => [name, read, at] as const))(
    '%s takes linear time',
    { timeout: 120_000 },
    (_, read, at) => {
      // In a short run, each function gets a quarter of the strings, and each string is used with a quarter of the
      // functions.
      const some = units.filter((__, i) => isFullLength || (i + at) % 4 === 0);
      expect(some.filter((unit) => isSlow(read, unit))).toEqual([]);
    },
  );
});

function isSlow(read: (text: string) => unknown, unit: string): boolean {
  // The text ends with a character that does not match, so that expressions backtrack.
  const readRun = (length: number): void => void read(`${unit.repeat(length / unit.length)}\0`);
  return timeOf(readRun, LONG_RUN) > NEGLIGIBLE_TIME && growth(readRun, LONG_RUN / 16) > MAX_LINEAR_GROWTH;
}
