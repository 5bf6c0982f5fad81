import type { Rule } from '../rule.ts';

const LEGACY = ['LambdaConfig', 'PreTokenGeneration'];
const CURRENT = ['LambdaConfig', 'PreTokenGenerationConfig', 'LambdaArn'];

export const pretokenMismatch: Rule = {
  code: 'pretoken-mismatch',
  severity: 'error',
  title: 'Two different functions before token generation',
  why: 'PreTokenGeneration and PreTokenGenerationConfig name one and the same trigger. Where both are given they must have the same ARN.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html',
  members: ['LambdaConfig.PreTokenGeneration', 'LambdaConfig.PreTokenGenerationConfig.LambdaArn'],
  *check(pool) {
    const legacy = pool.text('LambdaConfig.PreTokenGeneration');
    const current = pool.text('LambdaConfig.PreTokenGenerationConfig.LambdaArn');
    if (legacy === undefined || current === undefined || legacy === current) return;
    yield {
      message:
        'PreTokenGeneration must have the same ARN as PreTokenGenerationConfig.LambdaArn: both name one trigger.',
      path: LEGACY,
      related: [{ path: CURRENT, message: 'The other ARN of the same trigger.' }],
      fixes: [
        {
          title: 'Use the ARN of PreTokenGenerationConfig',
          edits: [{ kind: 'set', path: LEGACY, value: current }],
          preferred: true,
        },
        { title: 'Use the ARN of PreTokenGeneration', edits: [{ kind: 'set', path: CURRENT, value: legacy }] },
      ],
    };
  },
};
