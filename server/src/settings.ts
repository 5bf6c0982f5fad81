import { readSeverities, type Severities } from '#core/diagnostics';
import { isJsonObject, valueAt } from '#core/json';
import type { InitializationOptions } from './client-features.ts';

type Ask = (uri: string, section: string) => Promise<unknown>;

/** What a setting is read with. */
export interface SettingTools<T> {
  /** Its full name. */
  readonly section: string;
  /** Asks the client for a setting as it is for a document; undefined for a client that has no settings. */
  readonly ask: Ask | undefined;
  /** Whether a document is open; nothing is kept of others. */
  readonly isOpen: (uri: string) => boolean;
  /** What holds where the client cannot be asked, or has nothing to say. */
  readonly fixed: unknown;
  /** Takes what the client said for what it is, whatever it is. */
  readonly read: (value: unknown) => T;
  /** Is told of a client that fails to answer. */
  readonly warn: (text: string) => void;
  /** Calls back when nobody should wait for an answer any longer. @returns takes the call back */
  readonly whenOverdue: (callback: () => void) => () => void;
  /** Is told of a document whose answer came after {@link whenOverdue}: what was made without it is out of date. */
  readonly onLate: (uri: string) => void;
}

/** Calls back after a second: an editor answers in milliseconds, and some clients never do. */
export function afterASecond(callback: () => void): () => void {
  const timer = setTimeout(callback, 1000);
  return () => clearTimeout(timer);
}

/** A question to the client about one document. */
interface Request {
  isAnswered: boolean;
  /** Whether it was asked too long ago to wait for the answer. */
  isOverdue: boolean;
  /** Resolves with the answer, or when that is overdue. */
  waited: Promise<void>;
}

/** A setting of the user's, by document. */
export class DocumentSetting<T> {
  readonly #tools: SettingTools<T>;
  readonly #requests = new Map<string, Request>();
  readonly #known = new Map<string, T>();
  #fixed: T;

  constructor(tools: SettingTools<T>) {
    this.#tools = tools;
    this.#fixed = tools.read(tools.fixed);
  }

  /** That of a document, as far as {@link load} has brought it. */
  of(uri: string): T {
    return this.#known.get(uri) ?? this.#fixed;
  }

  /** Whether there is nothing to wait for: the client has said it, or cannot be asked. */
  isKnown(uri: string): boolean {
    return !this.#tools.ask || this.#requests.get(uri)?.isAnswered === true;
  }

  /**
   * Asks the client for a document's setting, unless that was done. Resolves with the answer, or without it when that is
   * overdue: what is fixed then holds until it comes. Never rejects.
   */
  async load(uri: string): Promise<void> {
    const { ask, isOpen } = this.#tools;
    // A request may still be under way when its document closes: nobody would forget the setting again.
    if (!ask || !isOpen(uri)) return;
    await (this.#requests.get(uri) ?? this.#request(uri, ask)).waited;
  }

  #request(uri: string, ask: Ask): Request {
    const request: Request = { isAnswered: false, isOverdue: false, waited: Promise.resolve() };
    this.#requests.set(uri, request);
    request.waited = new Promise((resolve) => {
      const stopWaiting = this.#tools.whenOverdue(() => {
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
    const { read, section, warn, onLate } = this.#tools;
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

  /** Drops that of a document, because it was closed. */
  forget(uri: string): void {
    this.#requests.delete(uri);
    this.#known.delete(uri);
  }

  /**
   * Drops those of all documents, because settings changed.
   * @param settings what the client says of all its settings, if it does
   */
  reset(settings: unknown): void {
    this.#requests.clear();
    this.#known.clear();
    const { section, fixed, read } = this.#tools;
    const [ours = ''] = section.split('.');
    if (!isJsonObject(settings) || !isJsonObject(settings[ours])) return;
    this.#fixed = read(valueAt(settings, section.split('.')) ?? fixed);
  }
}

/** What the server asks of the user's settings. */
export interface Settings {
  /** Severities by code. */
  readonly rules: DocumentSetting<Severities>;
  /** Whether lenses are shown. */
  readonly codeLens: DocumentSetting<boolean>;
  /** Whether the defaults of what is left out are shown. */
  readonly defaultHints: DocumentSetting<boolean>;
  /** Drops those of a document, because it was closed. */
  readonly forget: (uri: string) => void;
  /** Drops those of all documents, because settings changed. @param settings what the client says of them, if it does */
  readonly reset: (settings: unknown) => void;
}

/** Names of the settings, for a client that tells of changes only where it is asked to. */
export const settingSections = {
  rules: 'userpool.rules',
  codeLens: 'userpool.codeLens',
  defaultHints: 'userpool.inlayHints.defaults',
} as const;

/**
 * The settings of a client.
 * @param isOpen whether a document is open
 * @param onLate is told of a document of which a setting was answered too late
 * @param warn is told what in them cannot be used; each thing once, though they are read for every document
 */
export function makeSettings(
  ask: SettingTools<unknown>['ask'],
  isOpen: (uri: string) => boolean,
  options: InitializationOptions,
  warn: (text: string) => void,
  onLate: (uri: string) => void,
): Settings {
  const told = new Set<string>();
  const warnOnce = (text: string): void => {
    if (told.has(text)) return;
    told.add(text);
    warn(text);
  };
  const common = { ask, isOpen, warn: warnOnce, whenOverdue: afterASecond, onLate };
  const rules = new DocumentSetting({
    ...common,
    section: settingSections.rules,
    fixed: options.rules,
    read: (value) => {
      const { severities, problems } = readSeverities(value);
      for (const problem of problems) warnOnce(`${settingSections.rules}: ${problem}`);
      return severities;
    },
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
