import * as l10n from '@vscode/l10n';
import { poolRegions } from '#core/aws/regions';
import type { Cursor } from '../cursor.ts';
import { escapeSnippet, type Suggestion } from '../completion-item.ts';
import { regionsIn } from './arns.ts';

/**
 * Suggests the pool IDs in the folder's other files, then Regions as the start of a pool ID: first those in the file,
 * then all others. Keeps the part of the ID after the Region.
 */
export function poolIdSuggestions(cursor: Cursor): readonly Suggestion[] {
  const { content, place } = cursor;
  const written = /_([0-9a-zA-Z]*)"$/.exec(content.slice(place.start, place.end))?.[1] ?? '';
  const regions = [...new Set([...regionsIn(cursor), ...poolRegions])];
  const ids = cursor.poolIdsBeside().map((id) => JSON.stringify(id));
  return [
    ...ids.map((label) => ({
      label,
      body: escapeSnippet(label),
      detail: l10n.t('pool of another file in this folder'),
    })),
    ...regions.map((region) => ({
      label: `"${region}_${written === '' ? '…' : written}"`,
      body: `"${escapeSnippet(region)}_${written === '' ? '$1' : written}"`,
    })),
  ];
}
