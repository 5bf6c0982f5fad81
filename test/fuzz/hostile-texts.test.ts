// Regular expressions must be fast for untrusted text: a file, a pool, a message of AWS. Each function with a regular
// expression gets long runs of the texts that the expression loops over, and must take linear time.

import { describe, expect, it } from 'vitest';
import { pool } from '#core/resources/pool';
import { invokedFunction, isArnOf, arnKinds, parseArn } from '#core/aws/arns';
import { checkDocument } from '#core/diagnostics';
import { findConversion } from '#core/convert';
import { editText, layoutOf, sortEdits } from '#core/document';
import { isPoolId } from '#core/aws/pool-ids';
import { misspelledIn, placeholdersIn, insertPlaceholder } from '#core/resources/pool/message-templates';
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

/** The repeated parts of texts. */
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

/** Settings that rules or limits read with a regular expression. */
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
  ['the check of a file', (text) => checkDocument(parsePool(text))],
  ['the check of a file that begins with it', (text) => checkDocument(parsePool(`${text}\nx: y\nz: w`))],
  ...members.map(
    (path) =>
      [`the check of ${path.join('.')}`, (text: string) => checkDocument(parsePool(inMember(path, text)))] as const,
  ),
  [
    'the check of an identity',
    (text) =>
      checkDocument(
        parsePool(inMember(['EmailConfiguration', 'SourceArn'], `arn:aws:ses:eu-west-1:123456789012:${text}`)),
      ),
  ],
  [
    'the check of a function',
    (text) =>
      checkDocument(
        parsePool(inMember(['LambdaConfig', 'PreSignUp'], `arn:aws:lambda:eu-west-1:123456789012:function:${text}`)),
      ),
  ],
  [
    'the check of a sender',
    (text) => checkDocument(parsePool(inMember(['EmailConfiguration', 'From'], `Name <a@${text}`))),
  ],
  [
    'the check of a name',
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
  ['the layout', layoutOf],
  [
    'another form',
    (text) =>
      findConversion({
        Resources: { [text]: { Type: `AWS::Cognito::UserPool${text}`, Properties: { UserPoolName: text } } },
      }),
  ],
  ['a pool id', isPoolId],
  ['placeholders', placeholdersIn],
  ['misspelled placeholders', (text) => misspelledIn(text, ['code', 'link', 'username'])],
  ['a placeholder put in', (text) => insertPlaceholder(text, 'link')],
  [
    'an ARN',
    (text) =>
      parseArn(`arn:aws:lambda:eu-west-1:1:${text}`) &&
      isArnOf(`arn:aws:lambda:eu-west-1:1:${text}`, arnKinds.function),
  ],
  [
    'the function of an ARN',
    (text) =>
      invokedFunction({
        partition: 'aws',
        service: 'lambda',
        region: 'eu-west-1',
        account: '1',
        resource: `function:${text}`,
      }),
  ],
  ['a described ARN', (text) => describeArn(`arn:aws:lambda:eu-west-1:123456789012:${text}`)],
  ['Markdown as text', toPlainText],
  ['code in Markdown', inlineCode],
  ['a service error', (text) => serviceErrorOf({ code: 'InvalidParameterException', serviceMessage: text }, {})],
  [
    'a command',
    (text) =>
      toCliCommand(
        { UserPoolId: 'x', PoolName: text },
        { region: 'eu-west-1', shell: 'powershell' } as never,
        'UpdateUserPool',
      ),
  ],
  ['a snippet without stops', withoutTabStops],
  ['what AWS said', redactMessage],
  ['the action that AWS named', namedAction],
  ['a failure of the network', (text) => networkFailureIn(`ECONNREFUSED ${text}`)],
  ['a file name', (text) => fileNameFor(pool, `a${text}a`, 'eu-west-1_AbCdEf123')],
  ['one line', (text) => oneLine(text)],
  ['a line of the log', (text) => formatForLog({ code: 'x', requestId: 'x', message: text } as never)],
];

const LONG_RUN = isFullLength ? 100_000 : 40_000;
/** Processor time in microseconds. A text that takes less is no problem, however the time grows. */
const NEGLIGIBLE_TIME = 300_000;

describe('linear time is taken by', () => {
  it.each(readers.map(([name, read], at) => [name, read, at] as const))('%s', { timeout: 120_000 }, (_, read, at) => {
    // In the short run, each reader gets a quarter of the texts, and each text goes to a quarter of the readers.
    const some = units.filter((__, i) => isFullLength || (i + at) % 4 === 0);
    expect(some.filter((unit) => isSlow(read, unit))).toEqual([]);
  });
});

function isSlow(read: (text: string) => unknown, unit: string): boolean {
  // After the run comes a text that does not match, so that an expression backtracks.
  const readRun = (length: number): void => void read(`${unit.repeat(length / unit.length)}\0`);
  return timeOf(readRun, LONG_RUN) > NEGLIGIBLE_TIME && growth(readRun, LONG_RUN / 16) > MAX_LINEAR_GROWTH;
}
