import type { JsonObject } from '../../../json/index.ts';
import type { Tier } from '../tiers/index.ts';
import type { RequestView } from '../../../diagnostics/rules/request-view.ts';
import type { Writer } from './writer.ts';

/**
 * Settings that belong together, for something that people often want of a pool.
 *
 * @example a recipe is a part of the list of its subject in `list/`; a test puts each into a small pool
 */
export interface Recipe {
  /** Stable, kebab-case. */
  readonly id: string;
  /** What people want, in a few words. */
  readonly title: () => string;
  /** What it does, and what else it takes, as Markdown. */
  readonly about: () => string;
  /** The members, at the top of the file, with tab stops where something is to be filled in. */
  readonly members: (write: Writer) => JsonObject;
  /** Field names of members that may be in the file already, with whatever value; they stay as they are. */
  readonly keeps?: readonly string[];
  /** The cheapest tier that has it. Default: any. */
  readonly tier?: Tier;
  /** Whether what the file says elsewhere goes with it. Default: it does. */
  readonly fits?: (pool: RequestView) => boolean;
}
