// The conversion of files in other languages, which the client sends as text.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONVERT_TEXT } from '#core/editor/protocol';
import { Lsp } from '../support/lsp.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

const convert = (text: unknown) => lsp.connection.sendRequest(CONVERT_TEXT, { text });

it('loads the YAML reader to convert a template in YAML', async () => {
  const template =
    'Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      MfaConfiguration: OFF\n';
  expect(await convert(template)).toMatchObject({
    pools: [
      {
        place: 'Resources.Pool',
        text: '// The result describes a new pool. If the pool already exists, set UserPoolId.\n{\n  "MfaConfiguration": "OFF"\n}\n',
      },
    ],
  });
});

it('explains why text cannot be converted', async () => {
  expect(await convert('{}')).toMatchObject({ pools: [], problem: expect.stringContaining('no user pool') as string });
  expect(await convert(undefined)).toMatchObject({ pools: [] });
});
