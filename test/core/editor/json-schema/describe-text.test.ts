import { describe, expect, it } from 'vitest';
import { describeArn, inlineCode, toPlainText } from '#core/editor/json-schema';
import { describePlaceholder } from '#core/resources/message-templates';

describe('an ARN', () => {
  it('is described by its parts', () => {
    expect(describeArn('arn:aws:lambda:eu-west-1:123456789012:function:hello:live')).toBe(
      [
        '**Amazon Resource Name**',
        '- **Partition:** `aws`\n- **Service:** `lambda` (AWS Lambda)\n- **Region:** `eu-west-1`\n- **Account:** `123456789012`\n- **Resource:** `function:hello:live`',
      ].join('\n\n'),
    );
    expect(describeArn('arn:aws:iam::123456789012:role/sms')).toContain('- **Region:** none\n');
    expect(describeArn('not an ARN')).toBeUndefined();
  });

  it('cannot add Markdown', () => {
    const hostile = 'arn:a`b:[x](command:evil):<img src=x>\n# big:**b**:``` [y](https://evil.example)';
    const description = describeArn(hostile)!;
    const outsideCode = description.replace(/(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');
    expect(outsideCode).not.toMatch(/[<\](]|command|# big/);
    expect(description.split('\n')).toHaveLength(7);
  });
});

describe('inline code', () => {
  it.each([
    ['a', '`a`'],
    ['a`b', '`` a`b ``'],
    ['``', '``` `` ```'],
    ['', '`  `'],
    ['a\nb\u202Ec', '`a b c`'],
    ['x'.repeat(300), `\`${'x'.repeat(200)}…\``],
  ])('%j', (text, code) => {
    expect(inlineCode(text)).toBe(code);
  });
});

describe('a placeholder', () => {
  it('is described by its replacement', () => {
    expect(describePlaceholder('code', 'SmsAuthenticationMessage')).toMatch(
      /^\*\*The code\*\*\n\nCognito replaces it with the code/,
    );
  });

  it('is described as literal text if the setting does not support it', () => {
    const description = describePlaceholder('username', 'VerificationMessageTemplate.EmailMessage');
    expect(description).toContain("it's sent as is");
    expect(toPlainText(description)).toMatch(/^The username\n/);
  });
});
