import * as l10n from '@vscode/l10n';
import { nodeAt, rangeOf } from '#core/document';
import { valueAt, type JsonObject, type Path } from '#core/json';
import { neededTier, type NeededTier, type TierUse } from '#core/resources/pool/tiers';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import type { CodeLens } from '../lsp.ts';
import { conversionLenses } from './conversions.ts';

const TIER = ['UserPoolTier'];
/** A lens that lists more values would not fit in the editor. */
const MAX_USES_LISTED = 3;
/** The maximum length of a displayed value, in characters. */
const MAX_VALUE_LENGTH = 40;

/** Provides lenses that convert a file in another format, and one that shows the tier that a file needs. */
export function codeLensesProvider(client: ClientFeatures) {
  return (document: OpenDocument): CodeLens[] => [...conversionLenses(document, client), ...tierLenses(document)];
}

/**
 * Shows, above `UserPoolTier`, the lowest tier that the file needs, and the reason. Shows nothing if Lite is enough.
 */
export function tierLenses(document: OpenDocument): CodeLens[] {
  const { pool } = document;
  if (!nodeAt(pool, TIER)) return [];
  const title = titleFor(neededTier(pool.root), pool.root);
  if (title === undefined) return [];
  // A lens with an empty command is text that cannot be clicked.
  return [{ range: document.toRange(rangeOf(pool, TIER, 'name')), command: { title, command: '' } }];
}

function titleFor({ tier, uses }: NeededTier, root: JsonObject): string | undefined {
  const named = uses.slice(0, MAX_USES_LISTED).map((use, i) => describeUse(use, root, uses[i - 1]));
  const more = uses.length - named.length;
  const list = more > 0 ? l10n.t('{0} and {1} more', named.join(', '), more) : named.join(', ');
  switch (tier) {
    case 'LITE':
      return undefined;
    case 'ESSENTIALS':
      return l10n.t('Requires Essentials: {0}', list);
    case 'PLUS':
      return l10n.t('Requires Plus: {0}', list);
  }
}

/**
 * Returns a setting's name and value, or only the value if the previous entry in the list is for the same setting.
 * @example AllowedFirstAuthFactors EMAIL_OTP
 */
function describeUse({ path }: TierUse, root: JsonObject, before: TierUse | undefined): string {
  const setting = settingIn(path);
  const value = valueAt(root, path);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
  // VS Code renders `$(name)` in a lens as an icon.
  const shown = short.replaceAll('$(', '$ (');
  return before && settingIn(before.path) === setting ? shown : `${setting} ${shown}`;
}

function settingIn(path: Path): string {
  return path.findLast((segment) => typeof segment === 'string') ?? '';
}
