import { kindOf } from '#core/resources';
import { isInSameFolder } from './sibling-files.ts';

/** The dependencies of {@link Neighbours}. */
export interface NeighboursDependencies {
  readonly openUris: () => readonly string[];
  /** Returns the ID of the pool that an open document is for; undefined if the document has no valid ID. */
  readonly poolIdOf: (uri: string) => string | undefined;
}

/** Finds the open documents whose diagnostics may depend on another file in their folder. */
export class Neighbours {
  readonly #dependencies: NeighboursDependencies;
  /**
   * The pool IDs that open documents had when they last changed. Contains only documents with other open documents in
   * their folder.
   */
  readonly #poolIds = new Map<string, string | undefined>();

  constructor(dependencies: NeighboursDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Returns the open documents whose diagnostics may depend on a file that was changed, opened or closed. These
   * documents have the pool ID that the file has now, or had when it last changed.
   */
  affectedBy(changed: string): readonly string[] {
    const { openUris, poolIdOf } = this.#dependencies;
    const open = openUris();
    const kind = kindOf(changed);
    const neighbours = open.filter((uri) => kindOf(uri) !== kind && isInSameFolder(uri, changed));
    const now = neighbours.length === 0 ? undefined : poolIdOf(changed);
    const poolIds = [this.#poolIds.get(changed), now].filter((id) => id !== undefined);
    const isKnown = this.#poolIds.has(changed);
    if (neighbours.length === 0 || !open.includes(changed)) this.#poolIds.delete(changed);
    else this.#poolIds.set(changed, now);
    return neighbours.filter((uri) => {
      const poolId = poolIdOf(uri);
      return poolId !== undefined && (!isKnown || poolIds.includes(poolId));
    });
  }
}
