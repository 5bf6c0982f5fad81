import { needsYaml } from '#core/diagnostics';
import type { JsonDocument } from '#core/document';
import type { ReadYaml } from '#core/yaml';
import type { Log } from './handlers.ts';

/** The dependencies of a {@link YamlLoader}. */
export interface YamlLoaderDependencies {
  /** Undefined if there is no reader to load. */
  readonly load: (() => Promise<ReadYaml>) | undefined;
  readonly log: Log;
  /** Calls back when documents should no longer wait for the reader. @returns a function that cancels the callback */
  readonly whenOverdue: (callback: () => void) => () => void;
  /** Called when the reader is loaded late or after a failure, because documents were checked without it. */
  readonly onLate: () => void;
}

/** Loads the YAML reader when a document first needs it, which is rare. */
export class YamlLoader {
  readonly #dependencies: YamlLoaderDependencies;
  #loading: Promise<void> | undefined;
  #reader: ReadYaml | undefined;
  #hasFailed = false;

  constructor(dependencies: YamlLoaderDependencies) {
    this.#dependencies = dependencies;
  }

  /** The reader; undefined until it has been loaded. */
  get reader(): ReadYaml | undefined {
    return this.#reader;
  }

  /** Loads the reader without a time limit. @throws if it cannot be loaded */
  async load(): Promise<ReadYaml | undefined> {
    return (this.#reader ??= await this.#dependencies.load?.());
  }

  /**
   * Loads the reader if a document needs it. Resolves even if the reader is overdue or cannot be loaded; documents are
   * then checked without it. After a failure, loading is tried again for the next document. Never rejects.
   */
  async loadFor(document: JsonDocument): Promise<void> {
    const { load } = this.#dependencies;
    if (this.#reader || !load || !needsYaml(document)) return;
    await (this.#loading ??= this.#start(load));
  }

  #start(load: () => Promise<ReadYaml>): Promise<void> {
    const { whenOverdue, onLate } = this.#dependencies;
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
    // Every request for a YAML file tries again; only the first failure is logged.
    if (!this.#hasFailed) this.#dependencies.log.failure('loading the reader of YAML', error);
    this.#hasFailed = true;
  }
}
