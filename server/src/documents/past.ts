import { Recall } from '#pool/check';
import type { PoolDocument } from '#pool/document';

/** What is known of a file from version to version, to be read again only where it changes. */
export class Past {
  /** The version that was read last. */
  pool: PoolDocument | undefined;
  readonly recall = new Recall();
}
