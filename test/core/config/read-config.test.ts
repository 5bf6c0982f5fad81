import { describe, expect, it } from 'vitest';
import { readConfig, severityEdits } from '#core/config';
import { applyTextEdits, editText } from '#core/document';

/** Returns the diagnostics of a configuration file as `text under the squiggle: message`. */
const problemsIn = (text: string): string[] =>
  readConfig(text).diagnostics.map(
    ({ range, message }) => `${text.slice(range.offset, range.offset + range.length)}: ${message}`,
  );

describe('a configuration file', () => {
  it('contains severities, protected pools and ignored files', () => {
    const text = `{
      // The team agreed on these.
      "$schema": "x",
      "rules": { "deletion-protection-off": "off", "enum-value": "warning", },
      "protectedPools": ["prod-*"],
      "ignore": ["legacy/**"],
    }`;
    expect(readConfig(text)).toEqual({
      rules: { 'deletion-protection-off': 'off', 'enum-value': 'warning' },
      protectedPools: ['prod-*'],
      ignore: ['legacy/**'],
      diagnostics: [],
    });
  });

  it.each(['', '// nothing yet', '{}', '\uFEFF{}'])('can be empty: %j', (text) => {
    expect(readConfig(text)).toEqual({ rules: {}, protectedPools: [], ignore: [], diagnostics: [] });
  });

  it.each<[text: string, problems: string[]]>([
    ['[]', ['[]: The file must contain an object.']],
    ['{ "rules": { "enum-valeu": "off" } }', ['"enum-valeu": Unknown rule "enum-valeu". Did you mean enum-value?']],
    ['{ "rules": { "x": "off" } }', ['"x": Unknown rule "x".']],
    ['{ "rules": { "json-syntax": "off" } }', ['"json-syntax": The severity of json-syntax can\'t be changed.']],
    [
      '{ "rules": { "enum-value": "warn" } }',
      ['"warn": enum-value must be one of off, hint, information, warning, error, not "warn".'],
    ],
    ['{ "rules": ["off"] }', ['["off"]: rules must be an object that maps rule codes to severities.']],
    ['{ "rule": {} }', ['"rule": Unknown property rule. Did you mean rules?']],
    ['{ "userpool.rules": {} }', ['"userpool.rules": Unknown property "userpool.rules". Did you mean rules?']],
    ['{ "extends": "x" }', ['"extends": Unknown property extends. Use rules, protectedPools or ignore.']],
    ['{ "rules": {}, "rules": {} }', ['"rules": Duplicate property rules. Only the last value is used.']],
    ['{ "protectedPools": "prod" }', ['"prod": protectedPools must be a list of strings.']],
    [
      '{ "protectedPools": ["a", 1, " "] }',
      ['1: protectedPools must be a list of strings.', '" ": An empty pattern matches nothing. Remove it.'],
    ],
    ['{ "ignore": ["!a"] }', ['"!a": A pattern can\'t be negated. List only the files to ignore.']],
    [
      '{ "ignore": ["../a"] }',
      ['"../a": Write the path relative to the folder of this file, with forward slashes: legacy/**.'],
    ],
    [
      '{ "ignore": ["a\\\\b"] }',
      ['"a\\\\b": Write the path relative to the folder of this file, with forward slashes: legacy/**.'],
    ],
  ])('is checked: %s', (text, problems) => {
    expect(problemsIn(text)).toEqual(problems);
  });

  it.each(['profile', 'endpoint', 'caBundle', 'region', 'userpool.profile'])('cannot set %s', (name) => {
    const [problem] = problemsIn(JSON.stringify({ [name]: 'x' }));
    expect(problem).toContain("can't be set in this file");
  });

  it('is read as far as possible', () => {
    const config = readConfig(
      '{ "rules": { "enum-value": "off", "nope": "off" }, "ignore": ["!a", "b"], "protectedPools": [1, "c"] "x" }',
    );
    expect(config).toMatchObject({ rules: { 'enum-value': 'off' }, ignore: ['b'], protectedPools: ['c'] });
    expect(config.diagnostics.length).toBeGreaterThan(3);
  });

  it('has the usual codes for errors in its JSON, which other tools may report too', () => {
    const codes = readConfig('{ "a": 1, "rules": {}, "rules": {}, "b" 2 }').diagnostics.map(({ code }) => code);
    expect(codes).toEqual(['invalid-config', 'duplicate-key', 'json-syntax']);
  });

  it('offers a fix for a misspelled name', () => {
    const text = '{ "rules": { "enum-valeu": "off" } }';
    const [fix] = readConfig(text).diagnostics[0]?.fixes ?? [];
    expect(fix?.title).toBe('Change to "enum-value"');
    expect(editText(text, fix?.edits ?? [])).toBe('{ "rules": { "enum-value": "off" } }');
  });
});

describe('a severity', () => {
  it.each<[before: string, after: string]>([
    ['', '{\n  "rules": {\n    "enum-value": "hint"\n  }\n}\n'],
    ['{}\n', '{\n  "rules": {\n    "enum-value": "hint"\n  }\n}\n'],
    ['{ "rules": { "enum-value": "off" } }', '{ "rules": { "enum-value": "hint" } }'],
    [
      '{\n  // why\n  "rules": {\n    "null-value": "off", // because\n  },\n}\n',
      '{\n  // why\n  "rules": {\n    "null-value": "off", // because\n    "enum-value": "hint",\n  },\n}\n',
    ],
  ])('is written to %j', (before, after) => {
    expect(applyTextEdits(before, severityEdits(before, 'enum-value', 'hint') ?? [])).toBe(after);
  });

  it('is not written to a file with syntax errors', () => {
    expect(severityEdits('{ "rules" { } }', 'enum-value', 'hint')).toBeUndefined();
  });
});
