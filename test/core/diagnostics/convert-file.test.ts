import { expect, it } from 'vitest';
import { convertFile } from '#core/diagnostics';
import { kinds } from '#core/resources';
import { readYaml } from '#core/yaml';

const convert = (text: string) => convertFile(text, kinds[0], readYaml);

const template = `# The pools of the shop
AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Customers:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolName: customers
      MfaConfiguration: OFF
  Partners:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolName: !Sub '\${AWS::StackName}-partners'
`;

it('converts each pool of a template in YAML', () => {
  expect(convert(template)).toMatchObject({
    pools: [
      {
        place: 'Resources.Customers',
        name: 'customers',
        dropped: 0,
        hasReport: true,
        text: `// The result describes a new pool. If the pool already exists, set UserPoolId.
{
  "PoolName": "customers",
  "MfaConfiguration": "OFF"
}
`,
      },
      {
        place: 'Resources.Partners',
        name: undefined,
        text: expect.stringMatching(
          /^\/\/ The result still contains CloudFormation functions \(PoolName\)[^]*"Fn::Sub"/m,
        ) as string,
      },
    ],
  });
});

it('edits the JSON of a single pool in place, and keeps its comments', () => {
  const described =
    '{\n  // Ours\n  "Id": "eu-west-1_A",\n  "Name": "shop",\n  "Arn": "x",\n  "Status": "Enabled"\n}\n';
  expect(convert(described)).toMatchObject({
    pools: [
      {
        place: '',
        name: 'shop',
        dropped: 2,
        text: `// Dropped by the conversion:
//   Arn: read-only
//   Status: read-only
{
  // Ours
  "UserPoolId": "eu-west-1_A",
  "PoolName": "shop"
}
`,
      },
    ],
  });
});

it('lists the dropped properties in the file: all those of the pool, but none from the rest of the template', () => {
  const more = template
    .replace('      MfaConfiguration: OFF', '      EnabledMfas: [SOFTWARE_TOKEN_MFA]\n      ProviderName: x')
    .replace('UserPoolName: customers', 'UserPoolName: "a\\nb"\n      "odd\\nname": null');
  const [customers] = convert(more).pools;
  expect(customers?.text).toContain(`// Dropped by the conversion:
//   EnabledMfas: set in a *.userpoolmfa.json file
//   ProviderName: read-only
//   ["odd\\nname"]: null
`);
  expect(customers?.text).not.toContain('Partners');
  expect(customers?.dropped).toBe(3);
});

it('returns a request unchanged', () => {
  const request = '{ "UserPoolId": "eu-west-1_A", "MfaConfiguration": "OFF" }\n';
  expect(convert(request)).toMatchObject({ pools: [{ text: request }] });
});

it('says whether the pool file has errors or warnings', () => {
  const pool = (...members: string[]) => `{ "UserPool": { "Id": "eu-west-1_Shop00001", ${members.join()} } }`;
  expect(convert(pool('"Name": "shop"', '"MfaConfiguration": "OFF"')).pools).toMatchObject([{ hasProblems: false }]);
  expect(convert(pool('"Name": "shop"', '"MfaConfiguration": "ONN"')).pools).toMatchObject([{ hasProblems: true }]);
});

it.each([
  [
    'a file without a pool',
    '{ "name": "left-pad", "version": "1.0.0" }',
    /^It contains no user pool\. You can convert/,
  ],
  ['prose', 'Hello\n', /^It contains no user pool\./],
  ['an empty file', '', /^It contains no user pool\./],
  ['a template without a pool', 'Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n', /It has no user pool\.$/],
  ['a Terraform state', '{ "terraform_version": "1.9.0", "lineage": "x", "serial": 1 }', /Terraform.+$/],
  [
    'Terraform',
    '// Pools\nresource "aws_cognito_user_pool" "a" {\n  name = "a"\n}\n',
    /^This is a Terraform .+, or paste/,
  ],
  ['JSON with a syntax error', '{ "UserPool": { "Id": }', /^It can't be read as JSON: .+$/],
  ['YAML with a syntax error', 'Resources:\n  a: [\n', /syntax error\. .+$/],
])('explains why %s cannot be converted', (_, text, reason) => {
  expect(convert(text)).toEqual({ pools: [], problem: expect.stringMatching(reason) as string });
});
