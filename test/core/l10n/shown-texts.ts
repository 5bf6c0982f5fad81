import { labelForm } from '#core/convert';
import { parseArn } from '#core/aws/arns';
import { checkDocument, convertFile, readSeverities } from '#core/diagnostics';
import { consolePageOfArn, consolePageOfPool } from '#core/editor/console-links';
import { toRequest } from '#core/resources/pool/normalize';
import { kinds } from '#core/resources';
import { describeFactors } from '#core/resources/mfa-factors';
import { setMfaRequest } from '#core/resources/mfa';
import { createRequest, updateRequest } from '#core/resources/pool';
import { describePlaceholder, messageFields, placeholders } from '#core/resources/message-templates';
import { recipes } from '#core/resources/pool/recipes';
import { serviceErrorOf } from '#core/resources/pool/service-errors';
import { describeArn, toJsonSchema, type JsonSchema } from '#core/editor/json-schema';
import type { Shape } from '#core/resources/pool/shape';
import { describeChange } from '#core/sync';
import { syntaxMessage } from '../../../core/src/document/syntax-messages.ts';
import { byText } from '../../../core/src/resources/pool/service-errors/catalogue.ts';
import { awsSummary } from '../../../core/src/editor/json-schema/aws-text.ts';
import { typeText } from '../../../core/src/editor/json-schema/type-texts.ts';
import { documentation } from '../../../core/src/resources/sdk/documentation.generated.ts';
import { reportMissingMember } from '../../../core/src/diagnostics/schema-validation/missing-member.ts';
import {
  describeLimitViolation,
  describeNameLimitViolation,
} from '../../../core/src/diagnostics/schema-validation/limit-messages.ts';
import { describePlaces } from '../../../core/src/diagnostics/schema-validation/place-messages.ts';
import { describeType, describeValues } from '../../../core/src/diagnostics/schema-validation/type-messages.ts';
import { describedWithEverything } from '../../support/pools.ts';
import type { CheckedFile } from './files.ts';
import { additions, planned } from './pushes.ts';
import { parsePool } from '../../support/parse-pool.ts';

/** A displayed string, and the user's text that it may quote. */
export interface Shown {
  readonly text: string;
  readonly source: string;
}

/** Returns all strings that are displayed for a file. The YAML library's messages are quoted unchanged. */
export function ofFile([text, options]: CheckedFile, parse = parsePool): Shown[] {
  const reading = options?.readYaml?.(text);
  const source = reading && 'problem' in reading ? `${text} ${reading.problem.text}` : text;
  return checkDocument(parse(text), options)
    .flatMap(({ message, relatedRanges, fixes = [] }) => [
      message,
      ...relatedRanges.map((related) => related.message),
      ...fixes.flatMap(({ title, report }) => [title, ...(report?.lines ?? [])]),
    ])
    .map((shown) => ({ text: shown, source }));
}

/** Returns all strings that the editor displays for settings and values. */
export function ofEditing(): Shown[] {
  return [
    ...[updateRequest, createRequest, setMfaRequest]
      .map((request) => toJsonSchema(request, 'https://example.com/rules'))
      .flatMap(ofSchema),
    ...[createRequest, setMfaRequest]
      .flatMap(({ templates }) => templates())
      .flatMap(({ label, description }) => [label, description]),
    ...Object.values(placeholders).flatMap(({ kind, title, description }) => [
      title,
      description,
      ...Object.keys(messageFields).map((name) => describePlaceholder(kind, name)),
    ]),
    ...recipes.flatMap(({ title, about }) => [title(), about()]),
    ...['arn:aws:iam::1:role/x', 'arn:aws:ses:eu-west-1:1:identity/x'].map((arn) => describeArn(arn) ?? ''),
    ...[true, false].flatMap((countAsMfa) =>
      [undefined, 'example.com'].flatMap((relyingParty) =>
        describeFactors({ authenticatorApp: true, email: true, passkeys: { countAsMfa, relyingParty } }).map((line) =>
          line.replace('example.com', ''),
        ),
      ),
    ),
  ].map((text) => ({ text: withoutAwsTexts(text), source: '' }));
}

/** Returns the strings of the links in a file. */
export function ofLinks(): Shown[] {
  const account = '123456789012';
  const arns = [
    `arn:aws:lambda:eu-west-1:${account}:function:x`,
    `arn:aws:iam::${account}:role/x`,
    `arn:aws:kms:eu-west-1:${account}:key/x`,
    `arn:aws:ses:eu-west-1:${account}:identity/x`,
    `arn:aws:cognito-idp:eu-west-1:${account}:userpool/eu-west-1_Abc1`,
  ];
  const pages = [consolePageOfPool('eu-west-1_Abc1'), ...arns.map((text) => consolePageOfArn(parseArn(text)!))];
  return pages.map((page) => ({ text: page?.title ?? 'no page', source: `${arns.join(' ')} eu-west-1_Abc1` }));
}

/** AWS's descriptions of the settings, which are not translated, longest first. */
const awsTexts = Object.entries(documentation)
  .flatMap(([key, text]) => {
    const [structure = '', member = ''] = key.split('.');
    return [text, awsSummary(structure, member)];
  })
  .sort((a, b) => b.length - a.length);

function withoutAwsTexts(text: string): string {
  return awsTexts
    .reduce((rest, own) => rest.replace(own, ''), text)
    .replace(/\]\(https?:[^)]*\)/g, ']')
    .replace(/`[^`]*`/g, '');
}

export function ofSchema(schema: JsonSchema): string[] {
  const { properties = {}, additionalProperties, items, defaultSnippets = [], valueTexts = {} } = schema;
  const below = [...Object.values(properties), additionalProperties, items].filter((one) => typeof one === 'object');
  return [
    schema.markdownDescription ?? schema.description ?? '',
    schema.heading ?? '',
    schema.completionDetail ?? '',
    ...Object.values(valueTexts),
    ...defaultSnippets.flatMap(({ label, description }) => [label, description]),
    ...below.flatMap(ofSchema),
  ];
}

const tierErrors = ['Threat Protection', 'Refresh Token Rotation'].map(
  (feature) => `The following features need to be disabled for the LITE pricing tier configured: ${feature}`,
);

/** Returns all strings displayed before a push is sent, and after the service rejects it. */
export function ofPushing(): Shown[] {
  const advice = [...byText.map(({ text }) => text), ...tierErrors].map(
    (said) => serviceErrorOf({ code: '', serviceMessage: said }, toRequest(describedWithEverything))?.advice ?? '',
  );
  return [
    ...planned().flatMap(({ plan: { changes, risks, blockers, notes, unsent }, source }) =>
      [
        ...changes.map(describeChange),
        ...risks.map(({ message }) => closeMark(message)),
        ...blockers.map(({ reason }) => reason),
        ...notes.map(({ message }) => message),
        ...unsent.map(({ reason }) => reason),
      ].map((text) => ({ text, source })),
    ),
    ...additions().flatMap(({ plan: { descriptions, risks, notes, blockers }, source }) =>
      [...descriptions, ...risks.map(({ message }) => message), ...notes, ...blockers.map(({ reason }) => reason)].map(
        (text) => ({ text, source }),
      ),
    ),
    ...advice.map((text) => ({ text, source: '' })),
  ];
}

/**
 * Adds the end mark to a string that is only the first line of a translated message, as the risks of a new pool are.
 */
function closeMark(text: string): string {
  const count = (mark: string) => text.split(mark).length;
  return count('⟦') > count('⟧') ? `${text}⟧` : text;
}

/** Returns the strings for settings and other formats. */
export function ofTheRest(): Shown[] {
  const formats = [
    'description',
    'skeleton',
    'template',
    'resource',
    'properties',
    'live-resource',
    'serverless',
    'yaml',
    'list',
  ] as const;
  const settings = { 'null-value': 'loud', 'no-such-rule': 'off', 'json-syntax': 'off' };
  return [
    ...readSeverities('off').problems,
    ...readSeverities(settings).problems,
    ...formats.map(labelForm),
    ...['{}', '{ "UserPool": {'].map((text) => convertFile(text, kinds[0]).problem ?? ''),
  ].map((text) => ({ text, source: JSON.stringify([settings, 'describe-user-pool']) }));
}

/** Values that do not all fit in the first line of a message. */
const LONG_VALUES = ['A_LONG_VALUE', 'ANOTHER_LONG_VALUE', 'A_THIRD_LONG_VALUE'];

const other: readonly Shape[] = [{ kind: 'timestamp' }, { kind: 'number' }];

/**
 * Returns the strings for kinds of settings that no request has yet. For this reason, no file or hover displays these
 * strings.
 */
export function ofOtherRequests(): Shown[] {
  return [
    ...other.flatMap((shape) => [typeText(shape), describeType(shape, 'Policies', null)]),
    ...other.flatMap((shape) => [typeText({ kind: 'map', value: shape }), typeText({ kind: 'list', item: shape })]),
    describeLimitViolation({ kind: 'count', min: 2, max: 3, code: '' }, 'Policies', [1]),
    describeNameLimitViolation({ kind: 'length', min: 2, max: 3, code: '' }, 'Policies', 'x'),
    describePlaces('Policies', ['', 'LambdaConfig']),
    reportMissingMember(updateRequest, [], 'PoolName').message,
    ...[2, 99].map(syntaxMessage),
  ]
    .map((text) => ({ text, source: '' }))
    .concat({ text: describeValues('Policies', LONG_VALUES, 'x'), source: `x ${LONG_VALUES.join(' ')}` });
}
