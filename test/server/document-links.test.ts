import { DocumentLinkRequest } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Lsp } from '../support/lsp.ts';
import { POOL } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

/** Returns a document's links: the linked text and its target. */
async function linksOf(text: string, client = lsp) {
  const uri = await client.open(text);
  const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
  await client.close(uri);
  const document = TextDocument.create(uri, 'userpool', 1, text);
  return (links ?? []).map(({ range, target, tooltip }) => ({ text: document.getText(range), target, tooltip }));
}

const LAMBDA = 'arn:aws:lambda:eu-west-1:123456789012:function:pre-sign-up';
const console = 'https://console.aws.amazon.com';

it('links lead to the pool and to the resources in the file, and have tooltips', async () => {
  expect(await linksOf(`{\n  ${POOL},\n  "LambdaConfig": { "PreSignUp": "${LAMBDA}" } // ${LAMBDA}\n}`)).toEqual([
    {
      text: 'eu-west-1_AbCdEf123',
      target: `${console}/cognito/v2/idp/user-pools/eu-west-1_AbCdEf123?region=eu-west-1`,
      tooltip: 'Open the user pool eu-west-1_AbCdEf123 in the AWS console',
    },
    {
      text: LAMBDA,
      target: `${console}/lambda/home?region=eu-west-1#/functions/pre-sign-up`,
      tooltip: 'Open the Lambda function pre-sign-up (account 123456789012) in the AWS console',
    },
  ]);
});

it.each([
  ['a pool in the sandbox', '{ "UserPoolId": "sandbox-1_AbCdEf123" }'],
  ['an invalid pool ID', '{ "UserPoolId": "https://evil.example" }'],
  ['a pool ID that is not a string', '{ "UserPoolId": 1 }'],
  ['a property named like an ARN', `{ "${LAMBDA}": 1 }`],
  ['a pool ID in another setting', '{ "PoolName": "eu-west-1_AbCdEf123" }'],
  ['a URL', '{ "PoolName": "https://example.com" }'],
])('%s has no links', async (_, text) => {
  expect(await linksOf(text)).toEqual([]);
});

it('links are found anywhere in an incomplete file', async () => {
  const links = await linksOf(`{ "Tags": ["${LAMBDA}", { "x": "arn:aws:iam::123456789012:role/r" }], "Po`);
  expect(links.map(({ text }) => text)).toEqual([LAMBDA, 'arn:aws:iam::123456789012:role/r']);
});

it('links are limited in number', async () => {
  expect(await linksOf(`[${Array.from({ length: 3000 }, () => `"${LAMBDA}"`).join()}]`)).toHaveLength(1000);
});

it('links have no tooltip for a client that does not support tooltips', async () => {
  const plain = await Lsp.start({ textDocument: { documentLink: {} } });
  expect(await linksOf(`{ ${POOL} }`, plain)).toMatchObject([{ tooltip: undefined }]);
  await plain.stop();
});
