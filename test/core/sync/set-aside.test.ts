import { expect, it } from 'vitest';
import { setAsideIdentity } from '#core/sync';

const lambda = (region: string, account: string) => `arn:aws:lambda:${region}:${account}:function:check`;
const pool = (UserPoolId: string, LambdaConfig: Record<string, string>) => ({ UserPoolId, LambdaConfig });
const own = pool('eu-west-1_Dev', { PreSignUp: lambda('eu-west-1', '111111111111') });

it('the other configuration gets this pool’s ID, and this pool’s account and Region in ARNs', () => {
  const other = pool('us-gov-west-1_Prod', {
    PreSignUp: 'arn:aws-us-gov:lambda:us-gov-west-1:222222222222:function:check',
    PostConfirmation: 'arn:aws-us-gov:lambda:us-gov-west-1:222222222222:function:welcome',
  });
  expect(setAsideIdentity(other, own)).toEqual(
    pool('eu-west-1_Dev', {
      PreSignUp: lambda('eu-west-1', '111111111111'),
      PostConfirmation: 'arn:aws:lambda:eu-west-1:111111111111:function:welcome',
    }),
  );
});

it('the other configuration keeps other accounts and Regions, other strings, and its own account if this pool’s account is unknown', () => {
  const other = {
    ...pool('us-east-1_Prod', {
      PreSignUp: lambda('us-east-1', '222222222222'),
      PostConfirmation: lambda('us-east-1', '222222222222'),
      CustomMessage: lambda('us-west-2', '333333333333'),
    }),
    PoolName: 'us-east-1',
  };
  expect(setAsideIdentity(other, own)).toMatchObject({
    LambdaConfig: { CustomMessage: lambda('us-west-2', '333333333333') },
    PoolName: 'us-east-1',
  });
  const bare = { UserPoolId: 'eu-west-1_Bare' };
  expect(setAsideIdentity(other, bare)).toMatchObject({
    UserPoolId: 'eu-west-1_Bare',
    LambdaConfig: { PreSignUp: lambda('eu-west-1', '222222222222') },
  });
});
