import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isStale, makeDocuments } from '../../scripts/docs/documents.mjs';
import { knownFacts } from '../../scripts/docs/known-facts.mjs';
import { toMarkdown } from '../../scripts/docs/markdown.mjs';
import { projectRoot } from '../../scripts/paths.mjs';
import { readPoolFacts } from '../../scripts/docs/pool-facts.mjs';
import { renderServiceRulesDocument } from '../../scripts/docs/service-rules-document.mjs';
import { textsOfCalls } from '../../scripts/docs/shown-texts.mjs';

const facts = await readPoolFacts();
const documents = await makeDocuments();
const text = (file: string): string => documents.find((one) => one.file === file)!.text;
const codes = facts.groups.flatMap(({ checks }) => checks.map(({ code }) => code));

/** Returns the headings of the given level, unchanged. */
const headings = (markdown: string, level: string): string[] =>
  [...markdown.matchAll(new RegExp(`^${level} (.*)$`, 'gm'))].map(([, heading]) => heading!);

/** Returns the anchors in all links to the given document, or in links within the page if the name is empty. */
const linksTo = (markdown: string, file: string): string[] =>
  [...markdown.matchAll(/\]\(([^)#]*)#([^)]+)\)/g)].filter(([, to]) => to === file).map(([, , anchor]) => anchor!);

it('the generated documents are up to date (otherwise run npm run docs)', () => {
  expect(documents.filter(isStale).map(({ file }) => file)).toEqual([]);
});

describe('docs/rules.md', () => {
  const rules = text('docs/rules.md');

  it('has one section for each code, and a table of contents that links to all sections', () => {
    expect(headings(rules, '###')).toEqual(codes);
    expect(new Set(codes).size).toBe(codes.length);
    const groups = facts.groups.map(({ title }) => title);
    expect(headings(rules, '##')).toEqual(['Contents', ...groups]);
    const anchors = headings(rules, '##+').map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    );
    expect(linksTo(rules, '').filter((anchor) => !anchors.includes(anchor))).toEqual([]);
    expect(linksTo(rules, '')).toEqual(expect.arrayContaining(codes));
  });

  it('has an example with valid values', () => {
    const [, example] = /```json\n("userpool.rules": [^`]*)```/.exec(rules)!;
    const { 'userpool.rules': severities } = JSON.parse(`{${example!}}`) as Record<string, Record<string, string>>;
    for (const [code, severity] of Object.entries(severities!)) {
      expect(facts.changeableCodes).toContain(code);
      expect(facts.chosenSeverities).toContain(severity);
    }
  });
});

describe('docs/service-rules.md', () => {
  const document = text('docs/service-rules.md');
  const ids = Object.values(knownFacts).flatMap((list) => list.map(({ id }) => id));

  it('lists every rule, warning, note and known fact once', () => {
    const listed = [...document.matchAll(/^\| `([a-z\d-]+)`/gm)].map(([, id]) => id!);
    expect(listed.sort()).toEqual([...new Set([...ids, ...codes, ...facts.risks, ...facts.notes.keys()])].sort());
  });

  it('links only to existing sections', () => {
    expect(linksTo(document, 'rules.md').filter((anchor) => !codes.includes(anchor))).toEqual([]);
  });

  it('gives, for each fact, the rule or preview that covers it, or the reason why none does', () => {
    const [checked] = document.split('## Other notes');
    const rows = [...checked!.matchAll(/^\| `.*` +\| (.*?) *\| (.*?) *\|$/gm)];
    expect(rows).toHaveLength(ids.length + codes.length + facts.risks.size);
    for (const [row, where, why] of rows) expect(why === '', row).toBe(/^(Rule|Preview)/.test(where!));
  });

  it('is not generated if the list of known facts does not match the rules', () => {
    const renamed = new Map([
      ['null-value', 'user-pool-id-region'],
      ['sms-region', 'sms-somewhere'],
    ]);
    const groups = facts.groups.map(({ title, checks }) => ({
      title: title === 'SMS' ? 'Texts' : title,
      checks: checks.map((check) => ({ ...check, code: renamed.get(check.code) ?? check.code })),
    }));
    expect(() => renderServiceRulesDocument({ ...facts, groups })).toThrow(
      /No group is called “SMS”\. user-pool-id-region has a rule .* sms-region-seoul: sms-region does not exist\./,
    );
  });
});

describe('package.json', () => {
  const { contributes, capabilities } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    contributes: { configuration: { properties: Record<string, { scope: string; properties: object }> }[] };
    capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
  };
  const [setting] = contributes.configuration.flatMap(({ properties }) => properties['userpool.rules'] ?? []);

  it('offers every code with a changeable severity', () => {
    expect(Object.keys(setting!.properties).sort()).toEqual([...facts.changeableCodes].sort());
    expect(setting!.scope).toBe('resource');
  });

  it('does not let an untrusted workspace lower severities that block a push', () => {
    expect(capabilities.untrustedWorkspaces.restrictedConfigurations).toContain('userpool.rules');
  });
});

it.each([
  ['Set SourceArn to DEVELOPER', 'Set `SourceArn` to `DEVELOPER`'],
  [
    'LambdaConfig.KMSKeyID takes {####} and {##some words##}',
    '`LambdaConfig.KMSKeyID` takes `{####}` and `{##some words##}`',
  ],
  ['no Name | <b> [x] *y*', 'no Name \\| \\<b\\> \\[x\\] \\*y\\*'],
])('plain text is converted to Markdown: %s', (words, markdown) => {
  expect(toMarkdown(words, facts.names)).toBe(markdown);
});

describe('the user-visible strings', () => {
  it('are the string literals passed to l10n.t()', () => {
    expect(textsOfCalls("f(l10n.t('One {0}', l10n.t('two'))); vscode.l10n.t('three'); t('other');")).toEqual([
      'One {0}',
      'two',
      'three',
    ]);
  });

  it('are in a table if l10n.t() gets a variable', () => {
    expect(textsOfCalls('l10n.t(title); l10n.t(row.title);')).toEqual([]);
  });

  it.each(['l10n.t(`One ${1}`)', "l10n.t('one' + 'two')", "l10n.t({ message: 'One', comment: [] })", 'l10n.t()'])(
    'cannot be collected from %s',
    (code) => {
      expect(() => textsOfCalls(code)).toThrow('Write the text as one literal: l10n.t(');
    },
  );
});
