import * as l10n from '@vscode/l10n';
import { formatPath, type JsonValue, type Path } from '../../json/index.ts';
import type { Fix } from './diagnostic.ts';

/** The obvious mend that gives a member another value. */
export function changeTo(value: JsonValue, path: Path): Fix {
  return {
    title: l10n.t('Change to {0}', JSON.stringify(value)),
    edits: [{ kind: 'set', path, value }],
    preferred: true,
  };
}

/** A mend that takes a member or an item of a list out. @param name what the user knows it by; default: its own name */
export function removal(path: Path, name: string = lastName(path)): Fix {
  return { title: l10n.t('Remove {0}', name), edits: [{ kind: 'remove', path }] };
}

/** A mend that gives a member a value, told by its name and not by its path. */
export function putIn(path: Path, value: JsonValue): Fix {
  return {
    title: l10n.t('Set {0} to {1}', lastName(path), JSON.stringify(value)),
    edits: [{ kind: 'set', path, value }],
  };
}

function lastName(path: Path): string {
  const name = path.at(-1);
  return typeof name === 'string' ? name : formatPath(path);
}
