import { expect, it } from 'vitest';
import { compareWithOther } from '#live/operations';

const file = (text: string) => ({ name: 'dev.userpool.json', text: () => text });
const dev = `// Development
{
  "UserPoolId": "eu-west-1_Dev",
  "DeletionProtection": "INACTIVE", // on in production
  "LambdaConfig": { "PreSignUp": "arn:aws:lambda:eu-west-1:111111111111:function:check" }
}
`;
const prod = {
  $schema: 'x',
  UserPoolId: 'us-east-1_Prod',
  DeletionProtection: 'ACTIVE',
  LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:222222222222:function:check' },
};

it('shows only differences in the configuration, using the layout of the file', () => {
  const text = dev.replace('"INACTIVE"', '"ACTIVE"');
  expect(compareWithOther(file(dev), prod)).toEqual({ kind: 'compared', text, same: false });
  expect(compareWithOther(file(text), prod)).toMatchObject({ same: true });
});

it('reports a broken file as unreadable', () => {
  expect(compareWithOther(file('{'), prod).kind).toBe('unreadable');
});
