import type { JsonObject } from '../../../json/index.ts';
import type { Tier } from '../tiers/index.ts';
import type { RequestView } from '../../../diagnostics/rules/request-view.ts';
import type { Writer } from './writer.ts';

/**
 * A group of settings for a common purpose, which completion offers together. Recipes are listed by subject in `list/`.
 * A test inserts each recipe into a small pool.
 */
export interface Recipe {
  /** Stable, kebab-case. */
  readonly id: string;
  /** The purpose of the recipe, in a few words. */
  readonly title: () => string;
  /** A description of the effect and the prerequisites, in Markdown. */
  readonly about: () => string;
  /** Returns the settings, as they would be at the top level of the file, with tab stops for values to fill in. */
  readonly members: (write: Writer) => JsonObject;
  /** The field names of settings that the file may already contain, with any value. The existing value is kept. */
  readonly keeps?: readonly string[];
  /** The lowest tier that includes the recipe's features. Default: any tier. */
  readonly tier?: Tier;
  /** Returns whether the other settings of the file are compatible. Default: always. */
  readonly isApplicable?: (pool: RequestView) => boolean;
}
