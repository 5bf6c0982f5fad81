import { parseArn } from '../arns/index.ts';
import { messageFieldAt, placeholders, type PlaceholderKind } from '../message-texts/index.ts';
import { factList, inlineCode, paragraphs } from './markdown.ts';

const services: Readonly<Record<string, string>> = {
  lambda: 'AWS Lambda',
  iam: 'IAM',
  kms: 'AWS KMS',
  ses: 'Amazon SES',
  sns: 'Amazon SNS',
  'sms-voice': 'AWS End User Messaging',
  'cognito-idp': 'Amazon Cognito',
};

/** The parts of an ARN by their names, as Markdown; undefined for a text that is none. */
export function describeArn(text: string): string | undefined {
  const arn = parseArn(text);
  if (!arn) return undefined;
  const service = Object.hasOwn(services, arn.service) ? ` (${services[arn.service]})` : '';
  const none = 'none';
  return paragraphs(
    '**Amazon Resource Name**',
    factList([
      ['Partition', inlineCode(arn.partition)],
      ['Service', `${inlineCode(arn.service)}${service}`],
      ['Region', arn.region === '' ? none : inlineCode(arn.region)],
      ['Account', arn.account === '' ? none : inlineCode(arn.account)],
      ['Resource', inlineCode(arn.resource)],
    ]),
  );
}

/**
 * What a placeholder becomes, as Markdown.
 * @param name field name of the member whose text it stands in
 */
export function describePlaceholder(kind: PlaceholderKind, name: string): string {
  const { title, description } = placeholders[kind];
  const field = messageFieldAt(name);
  const here =
    field && !Object.hasOwn(field.takes, kind) ? 'It is not replaced in this text: it is sent as it stands.' : '';
  return paragraphs(`**${title}**`, description, here);
}
