import { expect, it } from 'vitest';
import { checksOf } from '#core/diagnostics';
import { kinds } from '#core/resources';
import { runCli } from './run-cli.ts';

const codes = new Set(
  kinds
    .flatMap(({ requests }) => Object.values(requests))
    .flatMap(checksOf)
    .map(({ code }) => code),
);

it('explains each diagnostic, and nothing else', async () => {
  for (const code of codes) {
    const { stdout } = await runCli(['explain', code]);
    expect(stdout.startsWith(`${code}\n\n**`)).toBe(true);
    expect(stdout.match(/^- Severity: /gm)).toHaveLength(1);
    expect(stdout).not.toContain('\n#');
  }
});

it('explains problems in configuration files', async () => {
  const { code, stdout } = await runCli(['explain', 'invalid-config']);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^invalid-config\n\n\*\*userpool\.config\.json has /)]);
});

it.each([
  ['deletion-protect', ' Did you mean deletion-protection-off?'],
  ['mfa-required', ''],
  ['xyz', ''],
])('suggests codes that have words in common with %s', async (code, hint) => {
  const { stderr } = await runCli(['explain', code]);
  expect(stderr).toBe(`error: There is no diagnostic with the code ${code}.${hint}\n`);
});

it('suggests a similar code', async () => {
  expect(await runCli(['explain', 'nul-value'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: There is no diagnostic with the code nul-value. Did you mean null-value?\n',
  });
});
