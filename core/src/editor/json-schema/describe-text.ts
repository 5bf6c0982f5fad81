import * as l10n from '@vscode/l10n';
import { parseArn } from '../../aws/arns/index.ts';
import { factList, inlineCode, paragraphs } from './markdown.ts';

/** Product names, which are not translated. */
const services: Readonly<Record<string, string>> = {
  lambda: 'AWS Lambda',
  iam: 'IAM',
  kms: 'AWS KMS',
  ses: 'Amazon SES',
  sns: 'Amazon SNS',
  'sms-voice': 'AWS End User Messaging',
  'cognito-idp': 'Amazon Cognito',
};

/** Returns the parts of an ARN as Markdown, or undefined if the text is not an ARN. */
export function describeArn(text: string): string | undefined {
  const arn = parseArn(text);
  if (!arn) return undefined;
  const service = Object.hasOwn(services, arn.service) ? ` (${services[arn.service]})` : '';
  const part = (text: string) => (text === '' ? l10n.t('none') : inlineCode(text));
  return paragraphs(
    `**${l10n.t('Amazon Resource Name')}**`,
    factList([
      [l10n.t('Partition'), inlineCode(arn.partition)],
      [l10n.t('Service'), `${inlineCode(arn.service)}${service}`],
      [l10n.t('Region'), part(arn.region)],
      [l10n.t('Account'), part(arn.account)],
      [l10n.t('Resource'), inlineCode(arn.resource)],
    ]),
  );
}
