import { describe, expect, it } from 'vitest';
import { checkDocument, type LocatedDiagnostic } from '#core/diagnostics';
import { readYaml } from '#core/yaml';
import { parsePool } from '../../support/parse-pool.ts';
import { brokenFiles, moreFiles, otherFormatFiles, ruleFiles, structureFiles, yamlFiles } from './files.ts';

/** The maximum length of a first line that the Problems view and a squiggle's peek view show without scrolling. */
const MAX_FIRST_LINE = 100;

const files = [...ruleFiles, ...moreFiles, ...structureFiles, ...brokenFiles, ...otherFormatFiles, ...yamlFiles];
const diagnostics: readonly LocatedDiagnostic[] = files.flatMap(([text, options]) =>
  checkDocument(parsePool(text), { readYaml, ...options }),
);

describe('the message of a diagnostic', () => {
  const messages = [...new Set(diagnostics.map(({ message }) => message))];

  it('says what is wrong in a short first line', () => {
    expect(messages.filter((message) => (message.split('\n')[0] ?? '').length > MAX_FIRST_LINE)).toEqual([]);
  });

  it('names a setting without its parent objects in the first line', () => {
    const names = /\b[A-Z][A-Za-z]+\.[A-Z][A-Za-z]+/;
    const allowed = /^(\w+ belongs in|Unknown property|Resources\.|\w+\.Properties)/;
    const withPath = messages.filter((message) => names.test(message.split('\n')[0] ?? '') && !allowed.test(message));
    expect(withPath).toEqual([]);
  });

  it('stays short with long names and values', () => {
    const long = 'x'.repeat(300);
    const texts = [
      `{ "UserPoolId": "eu-west-1_Abc1", "${long}": 1, "UserPoolTags": { "${long}": 1 } }`,
      `{ "UserPoolId": "eu-west-1_Abc1", "${long}": 1, "${long}": 2, "MfaConfiguration": "${long}" }`,
      `{ "UserPoolId": "eu-west-1_Abc1", "AutoVerifiedAttributes": ["${long}", "${long}"] }`,
      `{ "UserPoolId": "eu-west-1_Abc1", "EmailConfiguration": { "${long}": "${long}", "SourceArn": "${long}" } }`,
    ];
    const found = texts.flatMap((text) => checkDocument(parsePool(text)));
    expect(found.filter(({ message }) => (message.split('\n')[0] ?? '').length > MAX_FIRST_LINE)).toEqual([]);
  });
});
