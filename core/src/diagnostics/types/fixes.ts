import * as l10n from '@vscode/l10n';
import { formatPath, type JsonValue, type Path } from '../../json/index.ts';
import type { Fix } from './diagnostic.ts';

/** Returns a fix that changes the value of a property and is marked as preferred. */
export function replaceFix(value: JsonValue, path: Path): Fix {
  return {
    title: l10n.t('Change to {0}', JSON.stringify(value)),
    edits: [{ kind: 'set', path, value }],
    preferred: true,
  };
}

/** Returns the fix that removes a property or a list item. @param name its name in the title; default: its own name */
export function removeFix(path: Path, name: string = lastName(path)): Fix {
  return { title: l10n.t('Remove {0}', name), edits: [{ kind: 'remove', path }] };
}

/** Returns the fix that sets the value of a property. The title contains the property's name rather than its path. */
export function insertFix(path: Path, value: JsonValue): Fix {
  return {
    title: l10n.t('Set {0} to {1}', lastName(path), JSON.stringify(value)),
    edits: [{ kind: 'set', path, value }],
  };
}

/** Returns the fix that sets the value of a property in the pool's other file. */
export function insertInOtherFix(other: 'pool' | 'mfa', path: Path, value: JsonValue): Fix {
  const [name, text] = [lastName(path), JSON.stringify(value)];
  return {
    title:
      other === 'pool'
        ? l10n.t('Set {0} to {1} in the pool file', name, text)
        : l10n.t('Set {0} to {1} in the MFA file', name, text),
    edits: [],
    sibling: { kind: other, edits: [{ kind: 'set', path, value }] },
  };
}

function lastName(path: Path): string {
  const name = path.at(-1);
  return typeof name === 'string' ? name : formatPath(path);
}
