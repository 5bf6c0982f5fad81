import type { JsonObject } from '../../../json/index.ts';
import type { Tier } from '../tiers/index.ts';
import type { RequestView } from '../../../diagnostics/rules/request-view.ts';
import type { Writer } from './writer.ts';

/**
 * A group of settings for a common purpose, which completion offers together. Recipes are listed by subject in `list/`; a
 * test inserts each into a small pool.
 */
export interface Recipe {
  /** Stable, kebab-case. */
  readonly id: string;
  /** The purpose, in a few words. */
  readonly title: () => string;
  /** A description of the effect and the prerequisites, in Markdown. */
  readonly about: () => string;
  /** Returns the settings, at the top of the file, with tab stops for values to fill in. */
  readonly members: (write: Writer) => JsonObject;
  /** Field names of settings that may exist in the file with any value, which is kept. */
  readonly keeps?: readonly string[];
  /** The cheapest tier that includes it. Default: any. */
  readonly tier?: Tier;
  /** Returns whether the other settings of the file are compatible. Default: always. */
  readonly isApplicable?: (pool: RequestView) => boolean;
}
