import { expect, it } from 'vitest';
import { createFolder, readFolder, runCli } from './run-cli.ts';

const described = JSON.stringify({
  UserPool: { Id: 'eu-west-1_Example12', Name: 'customers', MfaConfiguration: 'OFF', EstimatedNumberOfUsers: 3 },
});
const template = (...names: string[]): string =>
  `Resources:\n${names.map((name) => `  ${name}:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      UserPoolName: ${name}\n`).join('')}`;

it('the description of a pool becomes a pool file on stdout', async () => {
  const { code, stdout, stderr } = await runCli(['convert', '-'], { stdin: described });
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "// Dropped by the conversion:
    //   EstimatedNumberOfUsers: read-only
    {
      "UserPoolId": "eu-west-1_Example12",
      "MfaConfiguration": "OFF",
      "PoolName": "customers"
    }
    "
  `);
  expect(stderr).toMatchInlineSnapshot(`
    "1 property was dropped. See the comments at the beginning of the file.
    "
  `);
});

it('a template becomes a new pool file', async () => {
  const cwd = createFolder({ 'template.yaml': template('Customers') });
  const result = await runCli(['convert', 'template.yaml', '--out', 'customers.userpool.json'], { cwd });
  expect(result).toMatchObject({ code: 0, stdout: '' });
  expect(readFolder(cwd)['customers.userpool.json']).toContain('"PoolName": "Customers"');
});

it('the output is a file that can be checked', async () => {
  const { stdout } = await runCli(['convert', '-'], { stdin: described });
  const { code } = await runCli(['check', '-'], { stdin: stdout });
  expect(code).toBe(0);
});

it('an existing file is not overwritten', async () => {
  const cwd = createFolder({ 'a.userpool.json': 'mine' });
  const { code, stderr } = await runCli(['convert', '-', '-o', 'a.userpool.json'], { cwd, stdin: described });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^error: The file .*a\.userpool\.json could not be written\. It already exists\./);
  expect(readFolder(cwd)).toEqual({ 'a.userpool.json': 'mine' });
});

it('one of several pools can be selected', async () => {
  const stdin = template('Customers', 'Staff');
  expect(await runCli(['convert', '-'], { stdin })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: - has 2 pools: Resources.Customers, Resources.Staff. Select one with --pool.\n',
  });
  expect((await runCli(['convert', '-', '--pool', 'Resources.Staff'], { stdin })).stdout).toContain(
    '"PoolName": "Staff"',
  );
  expect((await runCli(['convert', '-', '--pool', 'Staff'], { stdin })).stderr).toBe(
    'error: - has no pool Staff. Its pools are: Resources.Customers, Resources.Staff.\n',
  );
});

it.each([
  ['{}', /^error: - can't be converted\. It contains no user pool\./],
  ['{ "a": ', /^error: - can't be converted\. It can't be read as JSON: /],
])('%s cannot be converted', async (stdin, message) => {
  const { code, stdout, stderr } = await runCli(['convert', '-'], { stdin });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(message);
});

it('a missing file is a failure', async () => {
  expect(await runCli(['convert', 'missing.yaml'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: missing.yaml: No such file or folder.\n',
  });
});
