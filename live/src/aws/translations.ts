import * as l10n from '@vscode/l10n';
import type { LiveAccessOptions } from './options.ts';

/**
 * Has the texts of this bundle translated: it has an `@vscode/l10n` of its own. Every way into the bundle begins with it,
 * since nobody knows which one is taken first.
 */
export function useTranslations({ translations }: Pick<LiveAccessOptions, 'translations'>): void {
  l10n.config({ contents: translations ?? {} });
}
