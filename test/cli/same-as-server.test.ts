import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { pathFrom } from '../../cli/src/formats/index.ts';
import { projectRoot } from '../../scripts/paths.mjs';
import { casesByGroup } from '../core/resources/pool/rules/cases/index.ts';
import { Lsp } from '../support/lsp.ts';
import { createFolder, runCli } from './run-cli.ts';

interface Position {
  readonly line: number;
  readonly column: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A file in the output of `check --format json`. */
interface Checked {
  readonly file: string;
  readonly diagnostics: readonly (Range & {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly related: readonly (Range & { readonly file: string; readonly message: string })[];
  })[];
}

const CONFIG = 'userpool.config.json';
/** The only file with different diagnostics: an error in the CLI, but information in an editor. */
const EMPTY = 'broken/empty.userpool.json';
const severities = ['', 'error', 'warning', 'information', 'hint'];

it('the command line and the language server find the same diagnostics, in the whole corpus', async () => {
  const files = corpus();
  const cwd = createFolder(files);
  const { stdout } = await runCli(['check', '--format', 'json'], { cwd });
  const checked = JSON.parse(stdout) as Checked[];
  const lsp = await Lsp.start(undefined, {});
  onTestFinished(async () => {
    await lsp.stop();
  });
  const served = new Map<string, unknown>();
  for (const [name, text] of Object.entries(files).filter(
    ([path]) => path.endsWith('.json') && !path.endsWith(CONFIG),
  )) {
    const uri = await lsp.open(text, pathToFileURL(join(cwd, name)).href);
    served.set(
      name,
      (await lsp.pull(uri)).map((one) => fromServer(cwd, one)),
    );
    await lsp.close(uri);
  }
  const ignored = [...served.keys()].filter((name) => !checked.some(({ file }) => file === name));
  expect(ignored.map((name) => [name, served.get(name)])).toEqual([['configured/old/a.userpool.json', []]]);
  expect(checked.flatMap(({ diagnostics }) => diagnostics).length).toBeGreaterThan(500);
  for (const { file, diagnostics } of checked.filter((one) => one.file !== EMPTY))
    expect([file, diagnostics.map(fromCommandLine)]).toEqual([file, served.get(file)]);
});

/** Returns files by path: pools, the test cases of all rules (some next to an MFA file), and broken files. */
function corpus(): Record<string, string> {
  const fixtures = join(projectRoot, 'test', 'fixtures', 'pools');
  const pools = readdirSync(fixtures).map((name) => [
    `${name}.userpool.json`,
    readFileSync(join(fixtures, name), 'utf8'),
  ]);
  const file = (settings: string): string => `{ "UserPoolId": "eu-west-1_Example12", ${settings} }`;
  const cases = Object.values(casesByGroup).flatMap((group) => Object.entries(group));
  const alone = cases.flatMap(([code, { finds }]) =>
    finds.map(([settings], i) => [`rules/${code}-${i}.userpool.json`, file(settings)]),
  );
  const pairs = cases.flatMap(([code, { withMfa = [] }]) =>
    withMfa.flatMap(([settings, mfa], i) => [
      [`pairs/${code}-${i}/a.userpool.json`, file(settings)],
      [`pairs/${code}-${i}/a.userpoolmfa.json`, file(mfa)],
    ]),
  );
  return {
    ...(Object.fromEntries([...pools, ...alone, ...pairs]) as Record<string, string>),
    'pair/a.userpool.json':
      '{\r\n  "UserPoolId": "eu-west-1_Pair12345",\r\n  "MfaConfiguration": "ON",\r\n  "x": "🙂", "y": 1\r\n}',
    'pair/a.userpoolmfa.json': '{ "UserPoolId": "eu-west-1_Pair12345", "MfaConfiguration": "OFF" }',
    // The root of a repository, where the search for a configuration file ends.
    'configured/.git/HEAD': '',
    'configured/userpool.config.json':
      '{ "rules": { "autoverify-empty": "error", "deletion-protection-off": "off" }, "ignore": ["old"] }',
    'configured/a.userpool.json': configured,
    'configured/below/a.userpool.json': configured,
    'configured/old/a.userpool.json': configured,
    [EMPTY]: '',
    'broken/json.userpool.json': '{ "UserPoolId": "eu-west-1_Example12", "MfaConfiguration": ',
    'broken/mark.userpool.json': '\ufeff{ "MfaConfiguration": "on" }',
    'broken/yaml.userpool.json': 'Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n',
  };
}

/**
 * A file with diagnostics that the configuration changes, a comment that hides a diagnostic, and a comment that hides
 * nothing.
 */
const configured = `{
  "UserPoolId": "eu-west-1_Example12",
  // userpool-ignore enum-value: tested
  "MfaConfiguration": "on",
  // userpool-ignore lambda-arn: not needed
  "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": false }
}`;

function fromCommandLine({ code, severity, message, related, ...range }: Checked['diagnostics'][number]): object {
  return {
    code,
    severity,
    message,
    range: describeRange(range),
    related: related.map((one) => `${one.file} ${describeRange(one)} ${one.message}`),
  };
}

function fromServer(folder: string, { code, severity, message, range, relatedInformation = [] }: Diagnostic): object {
  return {
    code,
    severity: severities[severity ?? 0],
    message,
    range: describeRange(fromLsp(range)),
    related: relatedInformation.map(
      (one) =>
        `${pathFrom(folder, fileURLToPath(one.location.uri))} ${describeRange(fromLsp(one.location.range))} ${one.message}`,
    ),
  };
}

function fromLsp({ start, end }: Diagnostic['range']): Range {
  const position = ({ line, character }: Diagnostic['range']['start']): Position => ({
    line: line + 1,
    column: character + 1,
  });
  return { start: position(start), end: position(end) };
}

function describeRange({ start, end }: Range): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
