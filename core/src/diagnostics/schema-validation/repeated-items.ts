import * as l10n from '@vscode/l10n';
import type { Diagnostic } from '../types/index.ts';
import { formatName, shortJson, type JsonValue, type Path } from '../../json/index.ts';

/** @param nth the position of this item among the items equal to it, starting at 1 */
function formatRemovalTitle(nth: number, item: string): string {
  switch (nth) {
    case 2:
      return l10n.t('Remove the second {0}', item);
    case 3:
      return l10n.t('Remove the third {0}', item);
    case 4:
      return l10n.t('Remove the fourth {0}', item);
    case 5:
      return l10n.t('Remove the fifth {0}', item);
    default:
      return l10n.t('Remove the repeated {0}', item);
  }
}

/** Reports the items of a set that repeat an earlier item. @param path the path of the list */
export function* reportRepeatedItems(items: readonly JsonValue[], path: Path): Generator<Diagnostic> {
  const seen = new Map<JsonValue, { readonly first: number; count: number }>();
  for (const [i, item] of items.entries()) {
    if (typeof item === 'object') continue;
    const earlier = seen.get(item);
    if (!earlier) {
      seen.set(item, { first: i, count: 1 });
      continue;
    }
    const title = formatRemovalTitle(++earlier.count, String(item));
    yield {
      code: 'duplicate-list-item',
      severity: 'warning',
      message: l10n.t('Duplicate item {0} in {1}.', shortJson(item), formatName(path)),
      path: [...path, i],
      related: [{ path: [...path, earlier.first], message: l10n.t('First occurrence.') }],
      tags: ['unnecessary'],
      fixes: [{ title, edits: [{ kind: 'remove', path: [...path, i] }], preferred: true, safe: true }],
    };
  }
}
