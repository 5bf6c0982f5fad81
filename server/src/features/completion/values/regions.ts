import * as l10n from '@vscode/l10n';
import { regionsFor } from '#core/resources/pool';
import type { Cursor } from '../cursor.ts';
import { inSnippet, type Offer } from '../offer.ts';

/** The Regions that a member takes in this pool; none while the pool's own is not known. */
export function regionOffers({ field = '', region }: Cursor): readonly Offer[] {
  const own = region();
  const { regions } = (own === undefined ? undefined : regionsFor(field, own)) ?? { regions: [] };
  return regions.map((name) => ({
    label: JSON.stringify(name),
    body: inSnippet(JSON.stringify(name)),
    ...(name === own ? { detail: l10n.t('the pool’s own') } : {}),
  }));
}
