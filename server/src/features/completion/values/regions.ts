import * as l10n from '@vscode/l10n';
import { regionsFor } from '#core/resources/pool';
import type { Cursor } from '../cursor.ts';
import { escapeSnippet, type Suggestion } from '../completion-item.ts';

/** Suggests the Regions allowed for a setting of this pool; none while the pool's own Region is unknown. */
export function regionSuggestions({ field = '', region }: Cursor): readonly Suggestion[] {
  const own = region();
  const { regions } = (own === undefined ? undefined : regionsFor(field, own)) ?? { regions: [] };
  return regions.map((name) => ({
    label: JSON.stringify(name),
    body: escapeSnippet(JSON.stringify(name)),
    ...(name === own ? { detail: l10n.t("the pool's Region") } : {}),
  }));
}
