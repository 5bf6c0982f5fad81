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

it('suggests a similar code', async () => {
  expect(await runCli(['explain', 'nul-value'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: There is no diagnostic with the code nul-value. Did you mean null-value?\n',
  });
});
