import * as l10n from '@vscode/l10n';
import { formatPath, startsWith, type Path } from '../json/index.ts';
import type { Conversion } from './conversions.ts';
import type { Dropped } from './members.ts';

/** A report about a conversion, for the user to read afterwards. */
export interface ConversionReport {
  /** The number of properties that the conversion drops. */
  readonly count: number;
  /** The number of these properties that the user may have chosen, although they look like sample values. */
  readonly choices: number;
  /**
   * The complete list of these properties with the reasons, followed by what the user has to do. Each entry is one
   * line.
   */
  readonly lines: readonly string[];
}

/**
 * Reports a conversion.
 * @param notes sentences about the conversion's other effects and about what the user has to do afterwards
 * @param isCopy whether the original file is left unchanged. The report then covers only the pool's own properties.
 */
export function reportConversion(
  { dropped, content }: Conversion,
  notes: readonly string[],
  isCopy = false,
): ConversionReport {
  const listed = isCopy ? dropped.filter(({ path }) => startsWith(path, content)) : dropped;
  const list = listed.map((one) => formatDropped(one, content));
  return {
    count: listed.length,
    choices: listed.filter(({ mayBeChosen }) => mayBeChosen).length,
    lines: [...(list.length === 0 ? [] : [l10n.t('Dropped by the conversion:'), ...list]), ...notes],
  };
}

function formatDropped({ path, why }: Dropped, content: Path): string {
  return `  ${formatPath(withinPool(path, content))}: ${why}`;
}

/** Returns a path relative to the pool. Returns paths outside the pool unchanged. */
export function withinPool(path: Path, content: Path): Path {
  const isInside = path.length > content.length && startsWith(path, content);
  return isInside ? path.slice(content.length) : path;
}
