import { expect, it } from 'vitest';
import { LiveError } from '../../../live/src/gateway/pool-gateway.ts';
import { pendingDetail, pendingQuestion } from '../../../live/src/messages/pending-creation.ts';

const creation = {
  name: 'a.json',
  file: 'file:///a.userpool.json',
  kind: 'pool',
  poolName: 'harbor',
  request: {},
  region: 'eu-west-1',
  profile: 'dev',
  sentAt: 0,
};
const found = { pools: [{ id: 'eu-west-1_a', name: 'harbor' }] };

it('says what is not known, which pool was found, and where', () => {
  expect(pendingQuestion(creation)).toBe("Couldn't determine whether harbor was created in eu-west-1.");
  expect(pendingDetail(creation, found, 'Friday'))
    .toBe(`A request to create it was sent on Friday, but the window was closed or the connection was lost before the response arrived.

eu-west-1 has a new pool with this name: eu-west-1_a. If it's yours, use it for this file.

Region: eu-west-1 · Profile: dev

Create Anyway creates another pool, even if there is one already.`);
});

it('does not mention a second pool if none was found', () => {
  expect(pendingDetail(creation, { pools: [] }, 'Friday')).toMatch(/no new pool named harbor[^]*Profile: dev$/);
});

it('explains why the pools could not be listed', () => {
  const error = new LiveError('The profile dev has no credentials.', { kind: 'credentials', code: 'X' });
  expect(pendingDetail(creation, { pools: undefined, error }, 'Friday')).toContain(
    "couldn't be listed. Before you try again, look for a new pool in that Region.\n\nThe profile dev has no credentials.",
  );
});

it('names a pool whose ID is known but in no file', () => {
  const known = { ...creation, poolId: 'eu-west-1_a' };
  expect(pendingQuestion(known)).toBe('harbor was already created from this file: eu-west-1_a.');
  expect(pendingDetail(known, found, 'Friday')).toMatch(/^It was created on Friday, but its ID couldn't be added/);
});
