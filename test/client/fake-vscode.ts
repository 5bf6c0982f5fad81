// A fake VS Code API for the client's tests. It records calls, and tests can set its responses and fire its events.
// Use it with `vi.mock('vscode', () => import('…/fake-vscode.ts'))`.

import { URI, Utils } from 'vscode-uri';

type Listener<T> = (event: T) => unknown;

export class Disposable {
  static from(...parts: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(() => parts.forEach((part) => part.dispose()));
  }
  readonly dispose: () => unknown;
  constructor(dispose: () => unknown) {
    this.dispose = dispose;
  }
}

export class EventEmitter<T> {
  readonly #listeners = new Set<Listener<T>>();
  readonly event = (listener: Listener<T>): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };
  fire(event: T): void {
    for (const listener of this.#listeners) listener(event);
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

export const Uri = Object.assign(URI, { joinPath: Utils.joinPath });

export const EndOfLine = { LF: 1, CRLF: 2 };

export class Range {
  readonly start: unknown;
  readonly end: unknown;
  constructor(start: unknown, end: unknown) {
    this.start = start;
    this.end = end;
  }
}

export class WorkspaceEdit {
  replace(): void {
    // The content of the edit is not recorded.
  }
}

export class TabInputText {
  readonly uri: URI;
  constructor(uri: URI) {
    this.uri = uri;
  }
}

export class TabInputTextDiff {
  readonly original: URI;
  readonly modified: URI;
  constructor(original: URI, modified: URI) {
    this.original = original;
    this.modified = modified;
  }
}

export class FileSystemError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export class ThemeIcon {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

export class ThemeColor {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };

export class TreeItem {
  readonly label: string;
  readonly collapsibleState: number;
  constructor(label: string, collapsibleState: number) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

export const LanguageStatusSeverity = { Information: 0, Warning: 1, Error: 2 };
export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 };

export interface FakeDocument {
  readonly uri: URI;
  languageId: string;
  readonly isUntitled: boolean;
  isClosed: boolean;
  save(): Promise<boolean>;
  getText(): string;
}

export const QuickInputButtons = { Back: 'back' };

/** What a quick pick and an input box have in common. */
class FakeQuickInput {
  title = '';
  value = '';
  step = 0;
  buttons: readonly unknown[] = [];
  readonly changed = new EventEmitter<string>();
  readonly accepted = new EventEmitter<undefined>();
  readonly pressed = new EventEmitter<unknown>();
  readonly hidden = new EventEmitter<undefined>();
  readonly onDidChangeValue = this.changed.event;
  readonly onDidAccept = this.accepted.event;
  readonly onDidTriggerButton = this.pressed.event;
  readonly onDidHide = this.hidden.event;
  /** Types text. */
  type(text: string): void {
    this.value = text;
    this.changed.fire(text);
  }
}

/** A quick pick that stays open until a test accepts an item, hides it or goes back. */
export class FakeQuickPick extends FakeQuickInput {
  items: readonly { label: string; description?: string }[] = [];
  selectedItems: readonly unknown[] = [];
  activeItems: readonly { label: string }[] = [];
  placeholder = '';
  busy = false;
  readonly pressedItem = new EventEmitter<{ item: unknown; button: unknown }>();
  readonly onDidTriggerItemButton = this.pressedItem.event;
  show(): void {
    desk.quickPick = this;
  }
  dispose(): void {
    desk.quickPick = undefined;
  }
  /** Presses Enter on an item. */
  accept(label?: string): void {
    this.selectedItems = this.items.filter((item) => item.label === label);
    this.accepted.fire(undefined);
  }
}

/** An input box that stays open until a test accepts text, hides it or goes back. */
export class FakeInputBox extends FakeQuickInput {
  prompt = '';
  validationMessage: string | undefined;
  show(): void {
    desk.openInput = this;
  }
  dispose(): void {
    desk.openInput = undefined;
  }
  /** Types text and presses Enter. */
  accept(text: string): void {
    this.type(text);
    this.accepted.fire(undefined);
  }
}

/** Returns a pool file as an open document. */
export function fakeDocument(uri: string, more: Partial<FakeDocument> = {}): FakeDocument {
  return {
    uri: URI.parse(uri),
    languageId: 'userpool',
    isUntitled: uri.startsWith('untitled:'),
    isClosed: false,
    save: () => Promise.resolve(true),
    getText: () => '{}',
    ...more,
  };
}

/** The recorded calls, and the responses that tests can set. */
export const desk = {
  /** The executed commands with their arguments. */
  executed: [] as unknown[][],
  said: [] as string[],
  /** The user's answers to messages and picks, in order. undefined cancels. */
  answers: [] as ((labels: readonly string[]) => string | undefined | Promise<string | undefined>)[],
  /** The function that runs for every executed command. */
  onCommand: (() => undefined) as (id: string, ...args: unknown[]) => unknown,
  /** The documents that were shown. */
  shown: [] as string[],
  onShow: (() => undefined) as (uri: string) => unknown,
  closedTabs: new EventEmitter<{ closed: { input: unknown }[] }>(),
  activeEditor: new EventEmitter<undefined>(),
  opened: new EventEmitter<FakeDocument>(),
  changed: new EventEmitter<{ document: FakeDocument; contentChanges: unknown[] }>(),
  configured: new EventEmitter<unknown>(),
  folders: new EventEmitter<unknown>(),
  contents: undefined as undefined | { provideTextDocumentContent(uri: URI): string },
  quickPick: undefined as FakeQuickPick | undefined,
  openInput: undefined as FakeInputBox | undefined,
  statusItem: {} as Record<string, unknown>,
  /** The text that is shown in the status bar. */
  statusText: '',
  /** The titles of the progress notifications. If `cancelsProgress` is set, the user cancels each one. */
  progress: [] as string[],
  cancelsProgress: false,
  /** The last input box that was shown. */
  inputBox: undefined as
    undefined | { title?: string; prompt?: string; validateInput?: (typed: string) => string | undefined },
};

async function answer(labels: readonly string[]): Promise<string | undefined> {
  return desk.answers.shift()?.(labels);
}

export const ProgressLocation = { Notification: 15 };

export const FileType = { File: 1, Directory: 2 };

async function say(message: string, ...buttons: readonly unknown[]): Promise<string | undefined> {
  desk.said.push(message);
  return answer(buttons.filter((button) => typeof button === 'string'));
}

export const l10n = {
  bundle: undefined,
  t: (text: string, ...values: readonly unknown[]) =>
    text.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)])),
};

export const env = { language: 'en' };

/** The extension's registered commands. */
export const registered = new Map<string, (...args: unknown[]) => Promise<unknown>>();

export const commands = {
  registerCommand: (id: string, run: (...args: unknown[]) => Promise<unknown>): Disposable => {
    registered.set(id, run);
    return new Disposable(() => registered.delete(id));
  },
  executeCommand: (id: string, ...args: unknown[]): Promise<unknown> => {
    desk.executed.push([id, ...args]);
    return Promise.resolve(desk.onCommand(id, ...args));
  },
};

export const window = {
  activeTextEditor: undefined as undefined | { document: FakeDocument },
  visibleTextEditors: [] as { document: FakeDocument; viewColumn?: number }[],
  tabGroups: {
    all: [] as { tabs: { input: unknown }[] }[],
    activeTabGroup: {} as { activeTab?: { input: unknown } },
    onDidChangeTabs: desk.closedTabs.event,
    close: () => Promise.resolve(true),
  },
  onDidChangeActiveTextEditor: desk.activeEditor.event,
  onDidChangeWindowState: new EventEmitter<unknown>().event,
  setStatusBarMessage: (text: string): Disposable => {
    desk.statusText = text;
    return new Disposable(() => (desk.statusText = ''));
  },
  showInformationMessage: say,
  showWarningMessage: say,
  showErrorMessage: say,
  showQuickPick: async <Item extends { label: string }>(items: readonly Item[]): Promise<Item | undefined> => {
    const label = await answer(items.map((item) => item.label));
    return items.find((item) => item.label === label);
  },
  createQuickPick: () => new FakeQuickPick(),
  createInputBox: () => new FakeInputBox(),
  createTreeView: () => ({
    visible: true,
    onDidChangeVisibility: new EventEmitter<unknown>().event,
    reveal: () => Promise.resolve(),
    dispose: () => undefined,
  }),
  showInputBox: async (options: NonNullable<typeof desk.inputBox>): Promise<string | undefined> => {
    desk.inputBox = options;
    return answer([]);
  },
  withProgress: (
    { title, cancellable }: { title: string; cancellable: boolean },
    task: (report: unknown, token: { onCancellationRequested(cancel: () => void): void }) => unknown,
  ): unknown => {
    desk.progress.push(title);
    return task(undefined, {
      onCancellationRequested: (cancel) => {
        if (cancellable && desk.cancelsProgress) cancel();
      },
    });
  },
  showTextDocument: async (target: URI | FakeDocument): Promise<void> => {
    const uri = 'uri' in target ? target.uri : target;
    desk.shown.push(uri.toString());
    await desk.onShow(uri.toString());
  },
};

export const workspace = {
  isTrusted: true,
  workspaceFolders: undefined as unknown,
  textDocuments: [] as FakeDocument[],
  fs: {
    stat: (_uri: URI): Promise<object> => Promise.resolve({}),
    readDirectory: (_uri: URI): Promise<[string, number][]> => Promise.resolve([]),
    readFile: (uri: URI): Promise<Uint8Array> => Promise.reject(new FileSystemError(uri.path)),
    isWritableFileSystem: (scheme: string): boolean | undefined => scheme !== 'git' && scheme !== 'userpool-preview',
  },
  getWorkspaceFolder: (): unknown => undefined,
  getConfiguration: (): unknown => ({ get: () => undefined, inspect: () => undefined }),
  onDidGrantWorkspaceTrust: new EventEmitter<unknown>().event,
  onDidCloseTextDocument: new EventEmitter<FakeDocument>().event,
  asRelativePath: ({ path }: URI): string => path.slice(1),
  createFileSystemWatcher: () => {
    const { event } = new EventEmitter<unknown>();
    return { onDidCreate: event, onDidChange: event, onDidDelete: event, dispose: () => undefined };
  },
  onDidOpenTextDocument: desk.opened.event,
  onDidSaveTextDocument: new EventEmitter<FakeDocument>().event,
  onDidChangeTextDocument: desk.changed.event,
  onDidChangeConfiguration: desk.configured.event,
  onDidChangeWorkspaceFolders: desk.folders.event,
  applyEdit: () => Promise.resolve(true),
  openTextDocument: (uri: URI): Promise<FakeDocument> => Promise.resolve(fakeDocument(uri.toString())),
  registerTextDocumentContentProvider: (_scheme: string, provider: NonNullable<typeof desk.contents>): Disposable => {
    desk.contents = provider;
    return new Disposable(() => undefined);
  },
};

export const languages = {
  createLanguageStatusItem: () => Object.assign(desk.statusItem, { dispose: () => undefined }),
  match: (_selector: unknown, { languageId }: FakeDocument): number => (languageId === 'userpool' ? 10 : 0),
};

/** Clears the recorded calls and the responses. */
export function clearDesk(): void {
  for (const list of [desk.executed, desk.said, desk.answers, desk.shown]) list.length = 0;
  desk.onCommand = () => undefined;
  desk.onShow = () => undefined;
  desk.progress.length = 0;
  desk.cancelsProgress = false;
  desk.statusText = '';
  window.activeTextEditor = undefined;
  window.tabGroups.all = [];
}
