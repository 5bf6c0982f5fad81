import type { Folder } from './snapshot-store.ts';

/** In-memory folders by name. A folder is created on first use. */
export class MemoryFolders {
  readonly #folders = new Map<string, Folder>();

  of(name: string): Folder {
    const folder = this.#folders.get(name) ?? folderInMemory();
    this.#folders.set(name, folder);
    return folder;
  }
}

function folderInMemory(): Folder {
  const files = new Map<string, string>();
  return {
    list: () => Promise.resolve([...files].map(([name, text]) => ({ name, size: text.length }))),
    read(name) {
      const text = files.get(name);
      return text === undefined ? Promise.reject(new Error(`There is no ${name}.`)) : Promise.resolve(text);
    },
    write: (name, text) => Promise.resolve(void files.set(name, text)),
    remove: (name) => Promise.resolve(void files.delete(name)),
  };
}
