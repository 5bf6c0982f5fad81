import { poolRegions } from '#core/resources/pool/fields';
import type { Cursor } from '../cursor.ts';
import { inSnippet, type Offer } from '../offer.ts';
import { regionsIn } from './arns.ts';

/** Beginnings of a pool id: the Regions that the file names, then all others. What stands behind the region stays. */
export function poolIdOffers(cursor: Cursor): readonly Offer[] {
  const { content, place } = cursor;
  const written = /_([0-9a-zA-Z]*)"$/.exec(content.slice(place.start, place.end))?.[1] ?? '';
  const regions = [...new Set([...regionsIn(cursor), ...poolRegions])];
  return regions.map((region) => ({
    label: `"${region}_${written === '' ? '…' : written}"`,
    body: `"${inSnippet(region)}_${written === '' ? '$1' : written}"`,
  }));
}
