import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCliCommand } from '#core/sync';

const UPDATE = 'UpdateUserPool';
const request = { UserPoolId: 'eu-west-1_Abc1', PoolName: 'Ada\'s $HOME `pool` \\ "x"' };

describe('the AWS CLI command', () => {
  it.each([
    ['SetUserPoolMfaConfig', 'set-user-pool-mfa-config'],
    ['UpdateUserPoolClient', 'update-user-pool-client'],
  ])('has the name of the operation: %s', (operation, name) => {
    expect(toCliCommand({}, { region: 'eu-west-1', shell: 'posix' }, operation)).toMatch(`aws cognito-idp ${name} --`);
  });

  it('sends the request unchanged', () => {
    expect(toCliCommand({ UserPoolId: 'eu-west-1_Abc1' }, { region: 'eu-west-1', shell: 'posix' }, UPDATE)).toBe(
      `aws cognito-idp update-user-pool --region eu-west-1 --cli-input-json '{"UserPoolId":"eu-west-1_Abc1"}'`,
    );
  });

  it('has the endpoint, Region and profile of a push', () => {
    const options = {
      region: 'eu-west-1',
      profile: 'my team',
      endpoint: 'http://127.0.0.1:9229',
      shell: 'posix',
    } as const;
    expect(toCliCommand({}, options, UPDATE)).toBe(
      `aws cognito-idp update-user-pool --region eu-west-1 --profile 'my team' --endpoint-url http://127.0.0.1:9229 --cli-input-json '{}'`,
    );
  });

  it('is quoted for PowerShell, including curly quotes', () => {
    expect(toCliCommand({ PoolName: "Ada's ’pool’" }, { region: 'eu-west-1', shell: 'powershell' }, UPDATE)).toMatch(
      /--cli-input-json '\{"PoolName":"Ada''s ’’pool’’"\}'$/,
    );
  });

  it.runIf(process.platform !== 'win32')('passes the exact bytes to the program in a POSIX shell', () => {
    const seen = (value: typeof request): unknown => {
      const command = toCliCommand(value, { region: 'eu-west-1', shell: 'posix' }, UPDATE);
      const script = command.replace(/^aws .*--cli-input-json /, 'printf %s ');
      return JSON.parse(execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }));
    };
    expect(seen(request)).toEqual(request);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (PoolName) => {
        expect(seen({ ...request, PoolName })).toEqual({ ...request, PoolName });
      }),
      { numRuns: 25 },
    );
  });
});
