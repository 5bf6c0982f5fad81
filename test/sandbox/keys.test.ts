import { expect, it } from 'vitest';
import { open } from './harness.ts';

it('accepts only the configured access keys', async () => {
  const known = await open({ accessKeyIds: ['AKIDEXAMPLE'] });
  expect((await known.send('ListUserPools', { MaxResults: 1 })).status).toBe(200);
  const unknown = await open({ accessKeyIds: ['AKIAOTHER'] });
  expect(await unknown.send('ListUserPools', { MaxResults: 1 })).toMatchObject({
    status: 400,
    body: {
      __type: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    },
  });
});
