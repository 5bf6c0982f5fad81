import { needsYaml } from '#pool/check';
import type { PoolDocument } from '#pool/document';
import type { ReadYaml } from '#pool/yaml';
import type { Log } from './log.ts';

/** The reader of YAML, loaded when a document first needs it: hardly any does. */
export class YamlLoader {
  readonly #load: (() => Promise<ReadYaml>) | undefined;
  readonly #log: Log;
  #loading: Promise<void> | undefined;
  #reader: ReadYaml | undefined;

  /** @param load undefined where there is none to be loaded */
  constructor(load: (() => Promise<ReadYaml>) | undefined, log: Log) {
    this.#load = load;
    this.#log = log;
  }

  /** Undefined until it has been loaded. */
  get reader(): ReadYaml | undefined {
    return this.#reader;
  }

  /** Loads it if a document needs it. Never rejects: where it cannot be loaded, documents are checked without it. */
  async loadFor(document: PoolDocument): Promise<void> {
    if (this.#reader || !this.#load || !needsYaml(document)) return;
    this.#loading ??= this.#load().then(
      (reader) => void (this.#reader = reader),
      (error: unknown) => this.#log.failure('loading the reader of YAML', error),
    );
    await this.#loading;
  }
}
