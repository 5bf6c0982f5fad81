import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/paths.mjs';

/** A file name and a line of code in that file. */
type Case = readonly [file: string, line: string];

/** Imports that cross a module boundary. */
const acrossBorders: Case[] = [
  ['core/src/resources/pool/rules/x.ts', "import { join } from 'node:path';"],
  ['core/src/resources/pool/rules/x.ts', "import fs from 'fs';"],
  ['core/src/resources/pool/rules/x.ts', "import 'vscode';"],
  ['core/src/resources/pool/rules/x.ts', "import { parseTree } from 'jsonc-parser';"],
  ['core/src/resources/pool/rules/x.ts', "import { json } from '#core/json';"],
  ['core/src/resources/pool/rules/x.ts', "import { startSandbox } from '#sandbox';"],
  ['core/src/resources/pool/rules/x.ts', "import { x } from '@aws-sdk/client-cognito-identity-provider';"],
  ['core/src/resources/pool/rules/x.ts', "import _ from 'lodash';"],
  ['core/src/resources/pool/rules/x.ts', "import { push } from '../../../../../live/src/operations/push-file.ts';"],
  ['core/src/resources/pool/rules/x.ts', "import { name } from '../../../../../package.json';"],
  ['core/src/resources/pool/rules/x.ts', "export * from 'vscode';"],
  ['core/src/resources/pool/rules/x.ts', "export { Position } from 'vscode';"],
  ['core/src/resources/pool/rules/x.ts', "void import('vscode');"],
  ['core/src/resources/pool/rules/x.ts', 'const load = (name: string) => import(name);'],
  ['core/src/resources/pool/rules/x.ts', "type Uri = import('vscode').Uri;"],
  ['core/src/resources/pool/rules/x.ts', "require('fs');"],
  ['core/src/resources/pool/rules/x.ts', "import files = require('fs');"],
  ['core/src/resources/pool/rules/x.ts', "await fetch('https://example.com');"],
  ['core/src/resources/pool/rules/x.ts', "await globalThis.fetch('https://example.com');"],
  ['core/src/document/x.ts', "import { Uri } from 'vscode';"],
  ['core/src/document/x.ts', "import { json } from '#core/json';"],
  ['core/src/yaml/x.ts', "import * as l10n from '@vscode/l10n';"],
  ['core/src/yaml/x.ts', "import { parseTree } from 'jsonc-parser';"],

  ['server/src/x.ts', "import { request } from 'node:https';"],
  ['server/src/x.ts', "import { Socket } from 'net';"],
  ['server/src/x.ts', "import { parseTree } from 'jsonc-parser';"],
  ['server/src/x.ts', "import * as vscode from 'vscode';"],
  ['server/src/x.ts', "import { LanguageClient } from 'vscode-languageclient/node';"],
  ['server/src/x.ts', "import { startSandbox } from '#sandbox';"],
  ['server/src/x.ts', "import { check } from '../../core/src/diagnostics/index.ts';"],
  ['server/src/x.ts', "void import('@aws-sdk/client-cognito-identity-provider');"],
  ['server/src/x.ts', "await fetch('https://example.com');"],
  ['server/src/x.ts', "import { TextDocuments } from 'vscode-languageserver';"],
  ['server/src/x.ts', "import type { Hover } from 'vscode-json-languageservice';"],
  ['server/src/lsp.ts', "import { createConnection } from 'vscode-languageserver/node';"],
  ['server/src/lsp.ts', "import 'vscode-languageserver/browser';"],
  ['server/src/json-service.ts', "import type { Hover } from 'vscode-languageserver';"],
  ['server/src/x.ts', "import { join } from 'node:path';"],
  ['server/src/x.ts', "import { serve } from './main/node.ts';"],
  ['server/src/x.ts', "import { name } from '../../package.json';"],
  ['server/src/main/x.ts', "import { checkDocument } from '#core/diagnostics';"],
  ['server/src/main/x.ts', "import { spawn } from 'node:child_process';"],

  ['client/src/x.ts', "import { x } from '@aws-sdk/client-cognito-identity-provider';"],
  ['client/src/x.ts', "import '@smithy/core/config';"],
  ['client/src/x.ts', "import 'vscode-languageserver/node';"],
  ['client/src/x.ts', "import 'vscode-json-languageservice';"],
  ['client/src/x.ts', "import { request } from 'node:https';"],
  ['client/src/x.ts', "import { createLiveAccess } from '#live/aws';"],
  ['client/src/x.ts', "void import('#live/aws');"],
  ['client/src/x.ts', "import { pushFile } from '../../live/src/operations/push-file.ts';"],
  ['client/src/extension.ts', "import { startSandbox } from '#sandbox';"],
  ['client/src/commands/sandbox.ts', "void import('#sandbox');"],
  ['client/src/extension.ts', "import { createLiveAccess } from '#live/aws';"],
  ['client/src/extension.ts', "void import('../../live/src/aws/clients.ts');"],
  ['client/src/extension.ts', "void import('@aws-sdk/client-cognito-identity-provider');"],
  ['client/src/editors/x.ts', "import { createLiveAccess } from '#live/aws';"],
  ['client/src/editors/x.ts', "import { serve } from '../../../server/src/main/node.ts';"],
  ['live/src/operations/x.ts', "import * as vscode from 'vscode';"],
  ['live/src/operations/x.ts', "import type { Uri } from 'vscode';"],
  ['live/src/operations/x.ts', "import { ask } from '../../../client/src/prompts/quick-input.ts';"],
  ['live/src/operations/x.ts', "import { clients } from '../aws/clients.ts';"],
  ['live/src/operations/x.ts', "void import('../aws/clients.ts');"],
  ['live/src/operations/x.ts', "import { readFile } from 'node:fs/promises';"],
  ['live/src/gateway/x.ts', "import * as vscode from 'vscode';"],
  ['live/src/aws/x.ts', "import * as vscode from 'vscode';"],
  ['live/src/store/x.ts', "import { request } from 'node:https';"],
  ['live/src/aws/x.ts', "import { ask } from '../../../client/src/prompts/quick-input.ts';"],
  ['client/src/extension.ts', "import { State } from 'vscode-languageclient/node';"],
  ['client/src/extension.ts', "import { createLanguageServer } from './language-client/node/index.ts';"],
  ['client/src/editors/x.ts', "void import('../language-client/node/index.ts');"],
  ['client/src/language-client/node/x.ts', "import * as l10n from '@vscode/l10n';"],
  ['client/src/language-client/node/x.ts', "import { MFA_FACTORS } from '#core/editor/protocol';"],
  ['client/src/language-client/node/x.ts', "import { LANGUAGE } from '../../editors/editor-file.ts';"],
  ['client/src/language-client/node/x.ts', "import { ServerEnds } from '../restart-policy.ts';"],
  ['client/src/browser/x.ts', "import { join } from 'node:path';"],
  ['client/src/browser/x.ts', "import { json } from '#core/json';"],
  ['client/src/browser/x.ts', "import { push } from '#live/operations';"],
  ['client/src/browser/x.ts', "import '../storage/files.ts';"],

  ['cli/src/commands/x.ts', "import * as vscode from 'vscode';"],
  ['cli/src/commands/x.ts', "import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';"],
  ['cli/src/commands/x.ts', "void import('../../../server/src/main/index.ts');"],
  ['cli/src/commands/x.ts', "import { request } from 'node:https';"],
  ['cli/src/main.ts', "import { run } from './run.ts';"],
  ['sandbox/src/x.ts', "import { limits } from '#core/resources/pool/fields';"],
  ['sandbox/src/x.ts', "import '../../core/src/resources/pool/fields/index.ts';"],
  ['sandbox/src/x.ts', "import * as vscode from 'vscode';"],
];

/** Allowed imports. */
const withinBorders: Case[] = [
  ['core/src/resources/pool/rules/x.ts', "import '../../../json/index.ts';"],
  ['core/src/document/x.ts', "import { parseTree } from 'jsonc-parser';"],
  ['core/src/yaml/x.ts', "import { parseDocument } from 'yaml';"],
  ['server/src/x.ts', "import '#core/diagnostics';"],
  ['server/src/lsp.ts', "import { TextDocuments } from 'vscode-languageserver';"],
  ['server/src/json-service.ts', "import { getLanguageService } from 'vscode-json-languageservice';"],
  ['server/src/main/x.ts', "import { name } from '../../../package.json';"],
  ['server/src/main/x.ts', "import { createConnection } from 'vscode-languageserver/browser';"],
  ['server/src/features/x.ts', "import { TextDocument } from 'vscode-languageserver-textdocument';"],
  ['client/src/editors/x.ts', "import { homedir } from 'node:os';"],
  ['client/src/extension.ts', "void import('#live/aws');"],
  ['client/src/extension.ts', "void import('#sandbox');"],
  ['client/src/extension.ts', "void import('./language-client/node/index.ts');"],
  ['client/src/language-client/node/x.ts', "import { LanguageClient } from 'vscode-languageclient/node';"],
  ['client/src/browser/x.ts', "import { LanguageClient } from 'vscode-languageclient/browser';"],
  ['live/src/operations/x.ts', "import type { Gateway } from '../gateway/pool-gateway.ts';"],
  ['live/src/aws/x.ts', "import { fromIni } from '@aws-sdk/credential-provider-ini';"],
  ['cli/src/commands/x.ts', "import { Option } from 'commander';"],
  ['cli/src/commands/x.ts', "import { planFile } from '#live/operations';"],
  ['cli/src/process.ts', "void import('#live/aws');"],
  ['cli/src/process.ts', "void import('../../server/src/main/index.ts');"],
  ['sandbox/src/x.ts', "import { createServer } from 'node:http';"],
];

const withPrivateMembers: Case[] = [
  ['server/src/x.ts', 'class Field { private field = 1; }'],
  ['test/server/x.ts', 'class Method { private method() {} }'],
];

const untranslated: Case[] = [
  ['core/src/diagnostics/x.ts', "const f1 = () => ({ message: 'Not translated.' });"],
  ['core/src/diagnostics/x.ts', 'const f2 = (name: string) => ({ title: `Add ${name}` });'],
  ['core/src/diagnostics/x.ts', "const f3 = (one: boolean) => ({ reason: one ? 'One.' : '' });"],
  ['core/src/diagnostics/x.ts', 'const f4 = (one: boolean) => ({ advice: one ? `One ${one}` : 1 });'],
  ['core/src/diagnostics/x.ts', "function f5() { return { description: 'Not translated.' }; }"],
];

const slow: Case[] = [
  ['core/src/text/x.ts', "/(a+)+$/.test('exponential');"],
  ['core/src/text/x.ts', "/^\\s*(.*?)\\s*$/.test('polynomial');"],
  ['live/src/store/x.ts', "/\\s+$/.test('moves');"],
  ['scripts/x.mjs', "/(?:ab)+c/.test('moves by two characters');"],
];

const harmless: Case[] = [
  ['server/src/x.ts', 'class Fields { #field = 1; protected other = 2; }'],
  ['core/src/diagnostics/x.ts', "const g1 = () => ({ message: l10n.t('Translated.'), code: 'name' });"],
  ['core/src/diagnostics/x.ts', "const table = { title: 'In a table.' };"],
  ['core/src/text/x.ts', "/^a+$/.test('linear');"],
  ['test/core/x.ts', "/(a+)+$/.test('a test reads its own text');"],
];

const brokenRules = lint([
  ...[acrossBorders, withPrivateMembers, untranslated, slow].flat(),
  ...[withinBorders, harmless].flat(),
]);

describe('an import across a border is reported', () => {
  it.each(acrossBorders)('%s: %s', (...broken) => {
    expect(rulesOf(broken)).toEqual([expect.stringMatching(/^(userpool\(imports\)|eslint\(no-restricted-globals\))$/)]);
  });
});

describe('an allowed import is not reported', () => {
  it.each(withinBorders)('%s: %s', (...allowed) => {
    expect(rulesOf(allowed)).toEqual([]);
  });
});

it.each(withPrivateMembers)('a private member without # is reported: %s: %s', (...broken) => {
  expect(rulesOf(broken)).toEqual(['userpool(private-names)']);
});

it.each(untranslated)('a string without l10n.t() is reported: %s: %s', (...broken) => {
  expect(rulesOf(broken)).toEqual(['userpool(translated-texts)']);
});

it.each(slow)('a regular expression that takes more than linear time is reported: %s: %s', (...broken) => {
  expect(rulesOf(broken)).toContainEqual(expect.stringMatching(/^regexp\(no-super-linear-(backtracking|move)\)$/));
});

it.each(harmless)('similar code is not reported: %s: %s', (...allowed) => {
  expect(rulesOf(allowed)).toEqual([]);
});

function rulesOf([file, line]: Case): string[] {
  return brokenRules.get(`${file}: ${line}`) ?? [];
}

/**
 * Lints each line as part of its file, in a folder with the project's configuration but without type information.
 *
 * @returns the names of the tested rules that each `file: line` violates
 * @throws {Error} if a line cannot be parsed
 */
function lint(cases: readonly Case[]): ReadonlyMap<string, string[]> {
  const linesOf = new Map<string, string[]>();
  for (const [file, line] of cases) linesOf.set(file, [...(linesOf.get(file) ?? []), line]);
  const folder = mkdtempSync(join(tmpdir(), 'lint-rules-'));
  try {
    const config = JSON.stringify(pathToFileURL(join(projectRoot, 'oxlint.config.mts')));
    writeFileSync(
      join(folder, 'oxlint.config.mts'),
      `import config from ${config};\nexport default { ...config, options: { typeAware: false } };\n`,
    );
    for (const [file, lines] of linesOf) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), lines.join('\n'));
    }
    const oxlint = join(projectRoot, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: folder, encoding: 'utf8' });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
    const broken = new Map<string, string[]>();
    for (const { code, message, filename, labels } of diagnostics) {
      if (code === undefined) throw new Error(`${filename}: ${message}`);
      if (!/^(userpool|regexp)\(|no-restricted-globals/.test(code)) continue;
      const file = filename.replaceAll('\\', '/');
      const broke = `${file}: ${linesOf.get(file)![labels[0]!.span.line - 1]}`;
      broken.set(broke, [...(broken.get(broke) ?? []), code]);
    }
    return broken;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The relevant properties of a diagnostic in oxlint's JSON output. A syntax error has no code. */
interface Diagnostic {
  code?: string;
  message: string;
  filename: string;
  labels: { span: { line: number } }[];
}
