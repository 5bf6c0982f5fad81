import { needsYaml } from '#core/diagnostics';
import type { PoolDocument } from '#core/document';
import type { ReadYaml } from '#core/yaml';
import type { Log } from './log.ts';

/** What a {@link YamlLoader} works with. */
export interface YamlLoaderTools {
  /** Undefined where there is no reader to load. */
  readonly load: (() => Promise<ReadYaml>) | undefined;
  readonly log: Log;
  /** Calls back when documents should not wait for the reader any longer. @returns cancels the call */
  readonly whenOverdue: (callback: () => void) => () => void;
  /** Is called when the reader arrives overdue or after a failure: documents were checked without it. */
  readonly onLate: () => void;
}

/** The reader of YAML, loaded when a document first needs it: hardly any does. */
export class YamlLoader {
  readonly #tools: YamlLoaderTools;
  #loading: Promise<void> | undefined;
  #reader: ReadYaml | undefined;
  #hasFailed = false;

  constructor(tools: YamlLoaderTools) {
    this.#tools = tools;
  }

  /** Undefined until it has been loaded. */
  get reader(): ReadYaml | undefined {
    return this.#reader;
  }

  /**
   * Loads the reader if a document needs it. Resolves without it when it is overdue or cannot be loaded: documents are
   * then checked without it. The next document tries again after a failure. Never rejects.
   */
  async loadFor(document: PoolDocument): Promise<void> {
    const { load } = this.#tools;
    if (this.#reader || !load || !needsYaml(document)) return;
    await (this.#loading ??= this.#start(load));
  }

  #start(load: () => Promise<ReadYaml>): Promise<void> {
    const { whenOverdue, onLate } = this.#tools;
    return new Promise((resolve) => {
      let isOverdue = false;
      const stopWaiting = whenOverdue(() => {
        isOverdue = true;
        resolve();
      });
      void load()
        .then(
          (reader) => {
            this.#reader = reader;
            if (isOverdue || this.#hasFailed) onLate();
          },
          (error: unknown) => this.#fail(error),
        )
        .finally(() => {
          stopWaiting();
          resolve();
        });
    });
  }

  #fail(error: unknown): void {
    this.#loading = undefined;
    // Every request for a file in YAML tries again: the log has the first failure.
    if (!this.#hasFailed) this.#tools.log.failure('loading the reader of YAML', error);
    this.#hasFailed = true;
  }
}
