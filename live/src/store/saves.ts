/** What becomes of the text in an editor; files by their key. */
export interface SaveListener {
  /** It is on the disk now. */
  saved(file: string): Promise<void>;
  /** It is gone. */
  discard(file: string): void;
}

/** Tells apart how an editor came to have no unsaved changes: it was saved, or its text was given up. */
export class Saves {
  readonly #keeper: SaveListener;
  readonly #saving = new Set<string>();

  constructor(keeper: SaveListener) {
    this.#keeper = keeper;
  }

  willSave(file: string): void {
    this.#saving.add(file);
  }

  /** The editor says that it has no unsaved changes; in a save it does so before the save is reported. */
  becameClean(file: string): void {
    if (!this.#saving.has(file)) this.#keeper.discard(file);
  }

  async didSave(file: string): Promise<void> {
    this.#saving.delete(file);
    await this.#keeper.saved(file);
  }

  closed(file: string): void {
    this.#saving.delete(file);
    this.#keeper.discard(file);
  }
}
