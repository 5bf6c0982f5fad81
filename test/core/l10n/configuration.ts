import { configProperties, readConfig } from '#core/config';
import { changeableCodes, lintDocument } from '#core/diagnostics';
import { configSchema } from '#core/editor/config-schema';
import { parsePool } from '../../support/parse-pool.ts';
import { ofSchema, type Shown } from './shown-texts.ts';

/** Configuration files with one problem of each kind. */
const configFiles = [
  '[]',
  '{ "rules": [] }',
  '{ "rules": { "enum-valeu": "off", "nonsense": "off", "json-syntax": "off", "enum-value": "loud" } }',
  '{ "rule": {}, "extends": "x", "profile": "x", "rules": {}, "rules": {} }',
  '{ "protectedPools": "x", "ignore": ["", "!x", "/x"] }',
];

/** Pool files with a comment that ignores nothing. */
const comments = ['', ' json-syntax', ' enum-valeu', ' nonsense', ' enum-value'];

/** Returns all strings that are displayed for configuration files, and for comments that ignore diagnostics. */
export function ofConfiguring(): Shown[] {
  const poolFiles = comments.map((comment) => `{\n// userpool-ignore${comment}\n"UserPoolId": "eu-west-1_Abc1" }`);
  const source = [...configFiles, ...poolFiles, ...changeableCodes(), ...configProperties, 'legacy/** https'].join(' ');
  return [
    ...configFiles.flatMap((text) => readConfig(text).diagnostics),
    ...poolFiles.flatMap((text) =>
      lintDocument(parsePool(text)).diagnostics.filter(({ code }) => code === 'unused-ignore'),
    ),
  ]
    .flatMap(({ message, fixes = [] }) => [message, ...fixes.map(({ title }) => title)])
    .concat(ofSchema(configSchema('https://example.com/rules')))
    .map((text) => ({ text, source: `${source} userpool-ignore userpool` }));
}
