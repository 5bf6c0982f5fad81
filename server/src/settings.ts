import { isJsonObject, valueAt } from '#core/json';
import type { InitializationOptions } from './client-features.ts';
import { readRuleLevels, type RuleLevels } from './rule-levels.ts';

type Ask = (uri: string, section: string) => Promise<unknown>;

/** The dependencies of a {@link DocumentSetting}. */
export interface SettingDependencies<T> {
  /** The full name of the setting. */
  readonly section: string;
  /** Requests a document's setting from the client; undefined if the client provides no settings. */
  readonly ask: Ask | undefined;
  /** Whether a document is open. Nothing is stored for other documents. */
  readonly isOpen: (uri: string) => boolean;
  /** The value to use if the client provides no settings, or no value for this setting. */
  readonly fixed: unknown;
  /** Converts the client's response, which may have any type. */
  readonly read: (value: unknown) => T;
  /** Reports a failed request. */
  readonly warn: (text: string) => void;
  /** Calls back when a response is overdue. @returns a function that cancels the callback */
  readonly whenOverdue: (callback: () => void) => () => void;
  /**
   * Called when a response arrives after {@link whenOverdue} has called back, because results computed without the
   * response are outdated.
   */
  readonly onLate: (uri: string) => void;
}

/** Calls back after a second. Editors respond within milliseconds; some clients never respond. */
export function afterASecond(callback: () => void): () => void {
  const timer = setTimeout(callback, 1000);
  return () => clearTimeout(timer);
}

/** A request to the client for one document's setting. */
interface Request {
  isAnswered: boolean;
  /** Whether the response has taken so long that nothing is waiting for it anymore. */
  isOverdue: boolean;
  /** Resolves when the response arrives or is overdue. */
  waited: Promise<void>;
}

/** A user setting whose value may differ between documents. */
export class DocumentSetting<T> {
  readonly #dependencies: SettingDependencies<T>;
  readonly #requests = new Map<string, Request>();
  readonly #known = new Map<string, T>();
  #fixed: T;

  constructor(dependencies: SettingDependencies<T>) {
    this.#dependencies = dependencies;
    this.#fixed = dependencies.read(dependencies.fixed);
  }

  /** Returns the value for a document, or the fixed value until {@link load} has loaded it. */
  of(uri: string): T {
    return this.#known.get(uri) ?? this.#fixed;
  }

  /** Whether the value is final, because the client has responded or provides no settings. */
  isKnown(uri: string): boolean {
    return !this.#dependencies.ask || this.#requests.get(uri)?.isAnswered === true;
  }

  /**
   * Requests a document's setting, unless it was already requested. Resolves when the response arrives or is overdue.
   * Until it arrives, the fixed value applies. Never rejects.
   */
  async load(uri: string): Promise<void> {
    const { ask, isOpen } = this.#dependencies;
    // A feature may still run after its document was closed. A setting stored at that point would never be removed.
    if (!ask || !isOpen(uri)) return;
    await (this.#requests.get(uri) ?? this.#request(uri, ask)).waited;
  }

  #request(uri: string, ask: Ask): Request {
    const request: Request = { isAnswered: false, isOverdue: false, waited: Promise.resolve() };
    this.#requests.set(uri, request);
    request.waited = new Promise((resolve) => {
      const stopWaiting = this.#dependencies.whenOverdue(() => {
        request.isOverdue = true;
        resolve();
      });
      void this.#answer(uri, request, ask).then(() => {
        stopWaiting();
        resolve();
      });
    });
    return request;
  }

  async #answer(uri: string, request: Request, ask: Ask): Promise<void> {
    const { read, section, warn, onLate } = this.#dependencies;
    const isLatest = (): boolean => this.#requests.get(uri) === request;
    try {
      const value = await ask(uri, section);
      if (!isLatest()) return;
      request.isAnswered = true;
      if (value !== undefined && value !== null) this.#known.set(uri, read(value));
      if (request.isOverdue) onLate(uri);
    } catch (error) {
      if (isLatest()) this.#requests.delete(uri);
      warn(`${section} could not be read: ${String(error)}`);
    }
  }

  /** Forgets the value for a document that was closed. */
  forget(uri: string): void {
    this.#requests.delete(uri);
    this.#known.delete(uri);
  }

  /**
   * Forgets all values, because settings changed.
   * @param settings all settings, if the client sends them
   */
  reset(settings: unknown): void {
    this.#requests.clear();
    this.#known.clear();
    const { section, fixed, read } = this.#dependencies;
    const [ours = ''] = section.split('.');
    if (!isJsonObject(settings) || !isJsonObject(settings[ours])) return;
    this.#fixed = read(valueAt(settings, section.split('.')) ?? fixed);
  }
}

/** The user settings that the server reads. */
export interface Settings {
  /** Severities by code, by level. */
  readonly rules: DocumentSetting<RuleLevels>;
  /** Whether lenses are shown. */
  readonly codeLens: DocumentSetting<boolean>;
  /** Whether the defaults of omitted settings are shown. */
  readonly defaultHints: DocumentSetting<boolean>;
  /** Forgets the values for a document that was closed. */
  readonly forget: (uri: string) => void;
  /** Forgets all values, because settings changed. @param settings all settings, if the client sends them */
  readonly reset: (settings: unknown) => void;
}

/** The setting names, used to request values and to register for changes. */
export const settingSections = {
  rules: 'userpool.rules',
  codeLens: 'userpool.codeLens',
  defaultHints: 'userpool.inlayHints.defaults',
} as const;

/**
 * Creates the settings for a client.
 * @param isOpen whether a document is open
 * @param onLate called when the setting of a document arrives too late
 * @param warn reports an invalid value; called once per message, although settings are read for every document
 */
export function makeSettings(
  ask: SettingDependencies<unknown>['ask'],
  isOpen: (uri: string) => boolean,
  options: InitializationOptions,
  warn: (text: string) => void,
  onLate: (uri: string) => void,
): Settings {
  const warned = new Set<string>();
  const warnOnce = (text: string): void => {
    if (warned.has(text)) return;
    warned.add(text);
    warn(text);
  };
  const common = { ask, isOpen, warn: warnOnce, whenOverdue: afterASecond, onLate };
  const rules = new DocumentSetting({
    ...common,
    section: settingSections.rules,
    fixed: options.rules,
    read: (value) =>
      readRuleLevels(value, options.ruleLevels === true, (problem) => warnOnce(`${settingSections.rules}: ${problem}`)),
  });
  const codeLens = new DocumentSetting({
    ...common,
    section: settingSections.codeLens,
    fixed: options.codeLens,
    read: (value) => value !== false,
  });
  const defaultHints = new DocumentSetting({
    ...common,
    section: settingSections.defaultHints,
    fixed: options.inlayHints,
    read: (value) => value === true,
  });
  const all = [rules, codeLens, defaultHints];
  return {
    rules,
    codeLens,
    defaultHints,
    forget: (uri) => all.forEach((setting) => setting.forget(uri)),
    reset: (settings) => all.forEach((setting) => setting.reset(settings)),
  };
}
