import type { RuleCases } from './rule-cases.ts';

export const triggerCases: RuleCases = {
  'custom-sender-needs-kms': {
    finds: [
      [
        '"LambdaConfig": { "CustomEmailSender": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:x" } }',
        ['error custom-sender-needs-kms: "CustomEmailSender"'],
      ],
    ],
    silent: ['"LambdaConfig": {}'],
    fixes: [
      [
        'Remove CustomEmailSender',
        '"LambdaConfig": { "CustomEmailSender": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:x" } }',
        '"LambdaConfig": {}',
      ],
    ],
  },
  'pretoken-mismatch': {
    finds: [
      [
        '"LambdaConfig": { "PreTokenGeneration": "arn:aws:lambda:eu-west-1:123456789012:function:a", "PreTokenGenerationConfig": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:b" } }',
        ['error pretoken-mismatch: "arn:aws:lambda:eu-west-1:123456789012:function:a"'],
      ],
    ],
    silent: ['"LambdaConfig": { "PreTokenGeneration": "arn:aws:lambda:eu-west-1:123456789012:function:a" }'],
    fixes: [
      [
        'Use the ARN of PreTokenGenerationConfig',
        '"LambdaConfig": { "PreTokenGeneration": "arn:aws:lambda:eu-west-1:123456789012:function:a", "PreTokenGenerationConfig": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:b" } }',
        '"LambdaConfig": { "PreTokenGeneration": "arn:aws:lambda:eu-west-1:123456789012:function:b", "PreTokenGenerationConfig": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:b" } }',
      ],
      [
        'Use the ARN of PreTokenGeneration',
        '"LambdaConfig": { "PreTokenGeneration": "arn:aws:lambda:eu-west-1:123456789012:function:a", "PreTokenGenerationConfig": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:b" } }',
        '"LambdaConfig": { "PreTokenGeneration": "arn:aws:lambda:eu-west-1:123456789012:function:a", "PreTokenGenerationConfig": { "LambdaVersion": "V1_0", "LambdaArn": "arn:aws:lambda:eu-west-1:123456789012:function:a" } }',
      ],
    ],
  },
};
