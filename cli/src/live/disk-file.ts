import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { applyTextEdits, type TextEdit } from '#core/document';
import type { PoolFile } from '#live/operations';
import { readText } from '../files/read-text.ts';
import { createText, writeText } from '../files/write-text.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** A pool file on disk. */
export class DiskFile implements PoolFile {
  readonly path: string;
  readonly name: string;
  readonly key: string;
  /** The content of the file when it was last read or written. */
  #content: string;

  /** @param content the content of the file on disk */
  constructor(path: string, content: string) {
    this.path = path;
    this.name = basename(path);
    this.key = pathToFileURL(path).href;
    this.#content = content;
  }

  /** Reads a file. @param path an absolute path. @throws if the file cannot be read or is not text */
  static read(path: string): DiskFile {
    return new DiskFile(path, readText(path));
  }

  /** Writes a file that does not exist yet. @throws if the file exists or cannot be written */
  static create(path: string, content: string): DiskFile {
    createText(path, content);
    return new DiskFile(path, content);
  }

  text(): string {
    return this.#content.startsWith(BYTE_ORDER_MARK) ? this.#content.slice(1) : this.#content;
  }

  isClosed(): boolean {
    return false;
  }

  isDirty(): boolean {
    return false;
  }

  /** @returns false if another program has changed the file since it was read; no edit is then applied */
  apply(edits: readonly TextEdit[]): Promise<boolean> {
    return new Promise((resolve) => resolve(this.#apply(edits)));
  }

  #apply(edits: readonly TextEdit[]): boolean {
    if (readText(this.path) !== this.#content) return false;
    const text = this.text();
    const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
    const edited = applyTextEdits(
      text,
      edits.map((edit) => ({ ...edit, content: edit.content.replaceAll(/\r?\n/g, eol) })),
    );
    const content = this.#content.slice(0, this.#content.length - text.length) + edited;
    writeText(this.path, content);
    this.#content = content;
    return true;
  }
}
