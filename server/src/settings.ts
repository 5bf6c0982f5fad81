import { readSeverities, type Severities } from '#pool/check';

/** What the settings are read with. */
export interface RuleSettingsTools {
  /** Asks the client for `userpool.rules` as it is for a document; undefined for a client that has no settings. */
  readonly ask: ((uri: string) => Promise<unknown>) | undefined;
  /** What holds where the client cannot be asked, or has nothing to say. */
  readonly fixed: unknown;
  /** Is told what in the settings cannot be used. */
  readonly warn: (text: string) => void;
}

/** The severities that the user wants, by document. */
export class RuleSettings {
  readonly #ask: RuleSettingsTools['ask'];
  readonly #warn: RuleSettingsTools['warn'];
  readonly #told = new Set<string>();
  readonly #asked = new Map<string, Promise<unknown>>();
  readonly #known = new Map<string, Severities>();
  #fixed: Severities;

  constructor({ ask, fixed, warn }: RuleSettingsTools) {
    this.#ask = ask;
    this.#warn = warn;
    this.#fixed = this.#read(fixed);
  }

  /** Those of a document, as far as {@link load} has brought them. */
  of(uri: string): Severities {
    return this.#known.get(uri) ?? this.#fixed;
  }

  /** Asks the client for a document's settings, unless that was done. Never rejects. */
  async load(uri: string): Promise<void> {
    if (!this.#ask) return;
    if (!this.#asked.has(uri)) this.#asked.set(uri, this.#ask(uri));
    const asked = this.#asked.get(uri);
    try {
      const rules = await asked;
      const isLatest = this.#asked.get(uri) === asked;
      if (isLatest && rules !== undefined && rules !== null) this.#known.set(uri, this.#read(rules));
    } catch (error) {
      this.#tell(`userpool.rules could not be read: ${String(error)}`);
    }
  }

  /** Drops a document's settings, because it was closed. */
  forget(uri: string): void {
    this.#asked.delete(uri);
    this.#known.delete(uri);
  }

  /**
   * Drops all of them, because they changed.
   * @param rules what the client says they are, if it does
   */
  reset(rules: unknown): void {
    this.#asked.clear();
    this.#known.clear();
    if (rules !== undefined && rules !== null) this.#fixed = this.#read(rules);
  }

  #read(value: unknown): Severities {
    const { severities, problems } = readSeverities(value);
    for (const problem of problems) this.#tell(`userpool.rules: ${problem}`);
    return severities;
  }

  /** Each thing once: the settings are read for every document. */
  #tell(text: string): void {
    if (this.#told.has(text)) return;
    this.#told.add(text);
    this.#warn(text);
  }
}
