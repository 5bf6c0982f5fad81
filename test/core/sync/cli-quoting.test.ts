// Users run a copied command without checking it. The shell must treat every value from a file, pool or setting as a
// single string.

import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCliCommand, type CliOptions } from '#core/sync';

const hostile = [
  '$(touch /tmp/evil)',
  '`touch /tmp/evil`',
  "'; touch /tmp/evil; '",
  '" & calc.exe & "',
  '’; calc.exe; ’',
  "‘'‚'‛'’'",
  '$HOME ${HOME} %PATH% $env:PATH !!',
  'a\nb\r\nc',
  '--profile=other',
  '\\',
  '\\\'"',
  '*?[x]{a,b}~',
  '#comment',
  '\u202Etxt.exe\u2066',
  '\u001b[201~\u009b201~',
  '\u2028\u2029\u0085',
  '',
];

const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 12 }));
/** Strings that can be process arguments, which must not contain NUL. */
const setting = text.map((value) => value.replaceAll('\0', ''));
const request = fc.dictionary(text, fc.oneof(text, fc.array(text, { maxLength: 2 })), { maxKeys: 3 });
const options = fc.record({ region: setting, profile: setting, endpoint: setting, caBundle: setting });

const wordsOf = ({ region, profile = '', endpoint = '', caBundle = '' }: Omit<CliOptions, 'shell'>): string[] => [
  ...['cognito-idp', 'update-user-pool', '--region', region, '--profile', profile],
  ...['--endpoint-url', endpoint, '--ca-bundle', caBundle, '--cli-input-json'],
];

/**
 * Splits a command the way PowerShell does: into plain words and single-quoted strings. Any kind of single quote ends
 * such a string.
 */
function powershellWords(command: string): string[] {
  const word = /(?:['‘’‚‛]((?:[^'‘’‚‛]|['‘’‚‛]{2})*)['‘’‚‛]|([\w./:=-]+))( |$)/y;
  const words: string[] = [];
  while (word.lastIndex < command.length) {
    const at = word.lastIndex;
    const [, quoted, plain] = word.exec(command) ?? [];
    if (quoted === undefined && plain === undefined) throw new Error(`Not a word: ${command.slice(at)}`);
    words.push(plain ?? quoted!.replace(/(['‘’‚‛])['‘’‚‛]/g, '$1'));
  }
  return words;
}

describe('a hostile value is a single argument', () => {
  it.runIf(process.platform !== 'win32').each(['/bin/sh', '/bin/bash'])('in %s', (shell) => {
    const argumentsIn = (command: string): string[] => {
      const script = `aws() { printf '%s\\0' "$@"; }\n${command}`;
      return execFileSync(shell, ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
    };
    const check = (body: Record<string, string | string[]>, settings: Omit<CliOptions, 'shell'>): void => {
      const words = argumentsIn(toCliCommand(body, { ...settings, shell: 'posix' }, 'UpdateUserPool'));
      expect(words.slice(0, -1)).toEqual(wordsOf(settings));
      expect(JSON.parse(words.at(-1)!)).toEqual(body);
    };
    for (const one of hostile) check({ [one]: one }, { region: one, profile: one, endpoint: one, caBundle: one });
    fc.assert(fc.property(request, options, check), { numRuns: 25 });
  });

  it('in PowerShell', () => {
    fc.assert(
      fc.property(request, options, (body, settings) => {
        const words = powershellWords(toCliCommand(body, { ...settings, shell: 'powershell' }, 'UpdateUserPool'));
        expect(words.slice(1, -1)).toEqual(wordsOf(settings));
        expect(JSON.parse(words.at(-1)!)).toEqual(body);
      }),
      { numRuns: 2000 },
    );
  });

  it('and no character in a request disguises a command', () => {
    const command = toCliCommand(
      { PoolName: hostile.join(' ') },
      { region: 'eu-west-1', shell: 'posix' },
      'UpdateUserPool',
    );
    expect(command).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(command).toContain('\\u202etxt.exe');
  });
});
