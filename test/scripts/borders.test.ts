import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { borderConfigs } from '../../scripts/build/borders.mjs';
import { projectRoot } from '../../scripts/paths.mjs';

const eslint = new ESLint({
  cwd: projectRoot,
  overrideConfigFile: true,
  // Without types: the files that are linted here do not exist.
  overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } }, ...borderConfigs],
});

/** The rules that a file of this name and text breaks. */
async function broken(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(projectRoot, file) });
  return result!.messages.map(({ ruleId }) => ruleId);
}

describe('what crosses a border is reported', () => {
  it.each([
    // core/: nothing but its own files
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
    ['core/src/resources/pool/rules/x.ts', "export { Uri } from 'vscode';"],
    ['core/src/resources/pool/rules/x.ts', "const load = () => import('vscode');"],
    ['core/src/resources/pool/rules/x.ts', 'const load = (name: string) => import(name);'],
    ['core/src/resources/pool/rules/x.ts', "type Uri = import('vscode').Uri;"],
    ['core/src/resources/pool/rules/x.ts', "const fs = require('fs');"],
    ['core/src/resources/pool/rules/x.ts', "import fs = require('fs');"],
    ['core/src/resources/pool/rules/x.ts', "await fetch('https://example.com');"],
    ['core/src/resources/pool/rules/x.ts', "await globalThis.fetch('https://example.com');"],
    ['core/src/document/x.ts', "import { Uri } from 'vscode';"],
    ['core/src/document/x.ts', "import { json } from '#core/json';"],

    // server/
    ['server/src/x.ts', "import { request } from 'node:https';"],
    ['server/src/x.ts', "import { Socket } from 'net';"],
    ['server/src/x.ts', "import { parseTree } from 'jsonc-parser';"],
    ['server/src/x.ts', "import * as vscode from 'vscode';"],
    ['server/src/x.ts', "import { LanguageClient } from 'vscode-languageclient/node';"],
    ['server/src/x.ts', "import { startSandbox } from '#sandbox';"],
    ['server/src/x.ts', "import { check } from '../../core/src/diagnostics/index.ts';"],
    ['server/src/x.ts', "const sdk = import('@aws-sdk/client-cognito-identity-provider');"],
    ['server/src/x.ts', "await fetch('https://example.com');"],
    ['server/src/x.ts', "import { createConnection } from 'vscode-languageserver/node';"],
    ['server/src/x.ts', "import { createConnection } from 'vscode-languageserver/browser';"],
    ['server/src/x.ts', "import { join } from 'node:path';"],
    ['server/src/x.ts', "import { serve } from './main/node.ts';"],
    ['server/src/x.ts', "import { name } from '../../package.json';"],
    ['server/src/main/x.ts', "import { checkDocument } from '#core/diagnostics';"],
    ['server/src/main/x.ts', "import { spawn } from 'node:child_process';"],

    // client/
    ['client/src/x.ts', "import { x } from '@aws-sdk/client-cognito-identity-provider';"],
    ['client/src/x.ts', "import { x } from '@smithy/core/config';"],
    ['client/src/x.ts', "import { x } from 'vscode-languageserver/node';"],
    ['client/src/x.ts', "import { x } from 'vscode-json-languageservice';"],
    ['client/src/x.ts', "import { request } from 'node:https';"],
    ['client/src/x.ts', "import { createLiveAccess } from '#live/aws';"],
    ['client/src/x.ts', "const aws = import('#live/aws');"],
    ['client/src/x.ts', "import { pushFile } from '../../live/src/operations/push-file.ts';"],
    ['client/src/extension.ts', "import { startSandbox } from '#sandbox';"],
    ['client/src/commands/sandbox.ts', "const sandbox = import('#sandbox');"],
    ['client/src/extension.ts', "import { createLiveAccess } from '#live/aws';"],
    ['client/src/extension.ts', "const aws = import('../../live/src/aws/clients.ts');"],
    ['client/src/extension.ts', "const aws = import('@aws-sdk/client-cognito-identity-provider');"],
    ['client/src/editors/x.ts', "import { createLiveAccess } from '#live/aws';"],
    ['client/src/editors/x.ts', "import { serve } from '../../../server/src/main/node.ts';"],
    ['live/src/operations/x.ts', "import * as vscode from 'vscode';"],
    ['live/src/operations/x.ts', "import type { Uri } from 'vscode';"],
    ['live/src/operations/x.ts', "import { ask } from '../../../client/src/prompts/quick-input.ts';"],
    ['live/src/operations/x.ts', "import { clients } from '../aws/clients.ts';"],
    ['live/src/operations/x.ts', "const clients = import('../aws/clients.ts');"],
    ['live/src/operations/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['live/src/gateway/x.ts', "import * as vscode from 'vscode';"],
    ['live/src/aws/x.ts', "import * as vscode from 'vscode';"],
    ['live/src/store/x.ts', "import { request } from 'node:https';"],
    ['live/src/aws/x.ts', "import { ask } from '../../../client/src/prompts/quick-input.ts';"],
    ['client/src/extension.ts', "import { State } from 'vscode-languageclient/node';"],
    ['client/src/extension.ts', "import { createLanguageServer } from './language-client/node/index.ts';"],
    ['client/src/editors/x.ts', "const language = import('../language-client/node/index.ts');"],
    ['client/src/language-client/node/x.ts', "import * as l10n from '@vscode/l10n';"],
    ['client/src/language-client/node/x.ts', "import { MFA_FACTORS } from '#core/editor/protocol';"],
    ['client/src/language-client/node/x.ts', "import { LANGUAGE } from '../../editors/editor-file.ts';"],
    ['client/src/language-client/node/x.ts', "import { ServerEnds } from '../restart-policy.ts';"],

    // sandbox/
    ['sandbox/src/x.ts', "import { limits } from '#core/resources/pool/fields';"],
    ['sandbox/src/x.ts', "import { limits } from '../../core/src/resources/pool/fields/index.ts';"],
    ['sandbox/src/x.ts', "import * as vscode from 'vscode';"],
  ])('%s: %s', async (file, text) => {
    expect(await broken(file, text)).toHaveLength(1);
  });
});

describe('what a package may use is not', () => {
  it.each([
    ['core/src/resources/pool/rules/x.ts', "import { json } from '../../../json/index.ts';"],
    ['core/src/document/x.ts', "import { parseTree } from 'jsonc-parser';"],
    ['server/src/x.ts', "import { check } from '#core/diagnostics';"],
    ['server/src/x.ts', "import { TextDocuments } from 'vscode-languageserver';"],
    ['server/src/main/x.ts', "import { name } from '../../../package.json';"],
    ['server/src/main/x.ts', "import { createConnection } from 'vscode-languageserver/browser';"],
    ['server/src/features/x.ts', "import { TextDocument } from 'vscode-languageserver-textdocument';"],
    ['client/src/editors/x.ts', "import { homedir } from 'node:os';"],
    ['client/src/extension.ts', "const aws = import('#live/aws');"],
    ['client/src/extension.ts', "const sandbox = import('#sandbox');"],
    ['client/src/extension.ts', "const language = import('./language-client/node/index.ts');"],
    ['client/src/language-client/node/x.ts', "import { LanguageClient } from 'vscode-languageclient/node';"],
    ['live/src/operations/x.ts', "import type { Gateway } from '../gateway/pool-gateway.ts';"],
    ['live/src/aws/x.ts', "import { fromIni } from '@aws-sdk/credential-provider-ini';"],
    ['sandbox/src/x.ts', "import { createServer } from 'node:http';"],
  ])('%s: %s', async (file, text) => {
    expect(await broken(file, text)).toEqual([]);
  });
});
