import * as l10n from '@vscode/l10n';
import type { JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import { toFileText, type LivePool } from '#core/sync';
import type { Snapshot } from '../operations/ports.ts';

/**
 * Returns the two sides of a snapshot comparison: the live resources, and those in the snapshot. Both sides contain the
 * resources that differ, or, if none differ, the snapshot's own resource. If there are several, each has a comment as
 * its heading.
 * @param states the live resources of the pool that could be read
 */
export function snapshotTexts(
  { kind, described, companions = {} }: Pick<Snapshot, 'kind' | 'described' | 'companions'>,
  states: readonly LivePool[],
): readonly [live: string, saved: string] {
  const saved: Readonly<Record<string, JsonObject>> = { ...companions, [kind]: described };
  const pairs = states.flatMap(({ kind: { id }, request }) => {
    const then = saved[id];
    const text = then && toFileText(liveKind(id).describe.normalize(then));
    return text === undefined ? [] : [{ id, live: toFileText(request), saved: text }];
  });
  const different = pairs.filter((pair) => pair.live !== pair.saved);
  const shown = different.length > 0 ? different : pairs.filter(({ id }) => id === kind);
  const headingFor = (id: string): string => (shown.length > 1 ? `// ${headingOf(id)}\n` : '');
  const textOf = (side: 'live' | 'saved'): string =>
    shown.map((pair) => `${headingFor(pair.id)}${pair[side]}`).join('\n');
  return [textOf('live'), textOf('saved')];
}

function headingOf(kind: string): string {
  return kind === 'mfa' ? l10n.t('MFA settings') : l10n.t('User pool');
}
