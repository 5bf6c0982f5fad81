import { formatPath, type JsonValue, type Path } from '../json/index.ts';
import type { Fix } from './finding.ts';

/** The obvious mend that gives a member another value. */
export function changeTo(value: JsonValue, path: Path): Fix {
  return { title: `Change to ${JSON.stringify(value)}`, edits: [{ kind: 'set', path, value }], preferred: true };
}

/** A mend that takes a member or an item of a list out. @param name what the user knows it by; default: its own name */
export function removal(path: Path, name: string = lastName(path)): Fix {
  return { title: `Remove ${name}`, edits: [{ kind: 'remove', path }] };
}

/** A mend that gives a member a value, told by its name and not by its path. */
export function putIn(path: Path, value: JsonValue): Fix {
  return { title: `Set ${lastName(path)} to ${JSON.stringify(value)}`, edits: [{ kind: 'set', path, value }] };
}

function lastName(path: Path): string {
  const name = path.at(-1);
  return typeof name === 'string' ? name : formatPath(path);
}
