import { readdirSync, readFileSync } from 'node:fs';
import { textsOfCalls } from '../../../scripts/docs/shown-texts.mjs';

const sources = new URL('../../../core/src/', import.meta.url);

/** Returns the literals in the calls of `l10n.t()` in core/. */
export function textsOfCallsInCore(): ReadonlySet<string> {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'));
  return new Set(scripts.flatMap((file) => textsOfCalls(readFileSync(new URL(file, sources), 'utf8'))));
}
