import { expect, it } from 'vitest';
import { ownerOf } from '#core/resources/pool/normalize';
import type { JsonObject } from '#core/json';
import { describedBare, describedWithEverything } from '../../../../support/pools.ts';

const stack = (name: string, more: JsonObject = {}): JsonObject => ({
  UserPoolTags: { 'aws:cloudformation:stack-name': name, 'aws:cloudformation:logical-id': 'Pool', ...more },
});

it.each<[string, JsonObject, { tool: string; stack: string | undefined }]>([
  ['a CloudFormation stack', stack('shop-prod'), { tool: 'CloudFormation', stack: 'shop-prod' }],
  [
    'Amplify Gen 2',
    stack('amplify-d1a2b3-main-branch-0f-auth179371D7-1ABC', { 'amplify:app-id': 'd1a2b3', 'created-by': 'amplify' }),
    { tool: 'AWS Amplify', stack: 'amplify-d1a2b3-main-branch-0f-auth179371D7-1ABC' },
  ],
  ['Amplify without a stack', { UserPoolTags: { 'created-by': 'amplify' } }, { tool: 'AWS Amplify', stack: undefined }],
  [
    'Amplify Gen 1, by the stack name',
    { Name: 'amplify-shop-dev-142857-authshop-userPool' },
    { tool: 'AWS Amplify', stack: undefined },
  ],
  ['SST', stack('dev-shop', { 'sst:app': 'shop' }), { tool: 'SST', stack: 'dev-shop' }],
  ['Copilot', stack('shop-test', { 'copilot-application': 'shop' }), { tool: 'AWS Copilot', stack: 'shop-test' }],
  ['a stack with a tag STAGE', stack('shop-dev', { STAGE: 'dev' }), { tool: 'CloudFormation', stack: 'shop-dev' }],
  ['Terraform by a tag', { UserPoolTags: { ManagedBy: 'Terraform' } }, { tool: 'Terraform', stack: undefined }],
  ['Terraform by another', { UserPoolTags: { terraform: 'true' } }, { tool: 'Terraform', stack: undefined }],
  ['Crossplane', { UserPoolTags: { 'crossplane-kind': 'x' } }, { tool: 'Crossplane', stack: undefined }],
  ['ACK', { UserPoolTags: { 'services.k8s.aws/namespace': 'x' } }, { tool: 'ACK', stack: undefined }],
])('detects %s', (_, described, owner) => {
  expect(ownerOf({ ...describedBare, ...described })).toEqual(owner);
});

it.each<[string, JsonObject]>([
  ['a pool without tags', describedBare],
  ['a pool with a team’s tags', describedWithEverything],
  ['a stage without a stack', { UserPoolTags: { STAGE: 'dev' } }],
  ['a CDK path, which is never a tag of a pool', { UserPoolTags: { 'aws:cdk:path': 'Shop/Pool' } }],
  ['tags with other values', { UserPoolTags: { terraform: 'false', ManagedBy: 'the identity team' } }],
  ['tags of the wrong type', { UserPoolTags: ['aws:cloudformation:stack-name'], Name: 7 }],
  ['an empty stack name', { UserPoolTags: { 'aws:cloudformation:stack-name': '' } }],
])('detects no owner in %s', (_, described) => {
  expect(ownerOf({ ...describedBare, ...described })).toBeUndefined();
});
