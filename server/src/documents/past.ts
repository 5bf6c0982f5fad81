import { IncrementalChecker } from '#core/diagnostics';
import type { ResourceDocument } from '#core/resources';

/** What is known of a file from version to version, to be read again only where it changes. */
export class Past {
  /** The version that was read last. */
  pool: ResourceDocument | undefined;
  readonly checker = new IncrementalChecker();
}
