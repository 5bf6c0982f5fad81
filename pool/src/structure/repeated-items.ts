import type { Finding } from '../findings/index.ts';
import { formatPath, type JsonValue, type Path } from '../json/index.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The items of a set that say again what an earlier one says. @param path the list's */
export function* repeatedItems(items: readonly JsonValue[], path: Path): Generator<Finding> {
  const seen = new Map<JsonValue, { readonly first: number; count: number }>();
  for (const [i, item] of items.entries()) {
    if (typeof item === 'object') continue;
    const earlier = seen.get(item);
    if (!earlier) {
      seen.set(item, { first: i, count: 1 });
      continue;
    }
    const title = `Remove the ${ordinals[earlier.count++] ?? 'repeated'} ${item}`;
    yield {
      code: 'duplicate-list-item',
      severity: 'warning',
      message: `${formatPath(path)} has ${JSON.stringify(item)} already. Remove this one.`,
      path: [...path, i],
      related: [{ path: [...path, earlier.first], message: 'The first one.' }],
      tags: ['unnecessary'],
      fixes: [{ title, edits: [{ kind: 'remove', path: [...path, i] }], preferred: true, safe: true }],
    };
  }
}
