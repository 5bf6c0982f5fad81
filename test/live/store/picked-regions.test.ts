import { expect, it } from 'vitest';
import { PickedRegions } from '#live/store';
import { mementoInMemory } from '../../support/memento.ts';

it('stores the Regions of each profile, the latest first', async () => {
  const store = mementoInMemory();
  const regions = new PickedRegions({ store, log: { warn: () => undefined } });
  await regions.add('dev', 'eu-west-1');
  await regions.add('dev', 'us-east-1');
  await regions.add('dev', 'eu-west-1');
  await regions.add(undefined, 'ap-south-1');
  const again = new PickedRegions({ store, log: { warn: () => undefined } });
  expect(again.get('dev')).toEqual(['eu-west-1', 'us-east-1']);
  expect(again.get(undefined)).toEqual(['ap-south-1']);
  expect(again.get('prod')).toEqual([]);
});
