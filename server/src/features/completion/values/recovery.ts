import * as l10n from '@vscode/l10n';
import { fieldAt } from '#core/resources/pool/fields';
import { isJsonObject, memberOf, valueAt, type JsonValue } from '#core/json';
import type { Cursor } from '../cursor.ts';
import type { Suggestion } from '../completion-item.ts';

const NAME = ['AccountRecoverySetting', 'RecoveryMechanisms', 0, 'Name'];
const priorities = [1, 2];
const names = (): readonly string[] => Object.keys(fieldAt(NAME).values ?? {});

/** Suggests the priorities that no other recovery mechanism uses. */
export function prioritySuggestions(cursor: Cursor): readonly Suggestion[] {
  return free(priorities, taken(cursor, 'Priority', 2)).map((priority) => ({
    label: String(priority),
    body: String(priority),
    detail: priority === 1 ? l10n.t('tried first') : l10n.t('tried second'),
  }));
}

/** Returns the names that no other recovery mechanism uses. */
export function freeNames(cursor: Cursor): readonly string[] {
  return free(names(), taken(cursor, 'Name', 2));
}

/** Suggests the next recovery mechanism; none if the list is full. */
export function mechanismSuggestions(cursor: Cursor): readonly Suggestion[] {
  const [priority] = free(priorities, taken(cursor, 'Priority', 1));
  const [name] = free(names(), taken(cursor, 'Name', 1));
  if (priority === undefined || name === undefined) return [];
  return [
    {
      label: '{ … }',
      body: `{\n\t"Priority": \${1:${priority}},\n\t"Name": "\${2:${name}}"\n}`,
      detail: l10n.t('next recovery mechanism'),
    },
  ];
}

/**
 * Returns the values that a property has in the other mechanisms in the list.
 * @param below the cursor's depth below the list: 1 for an item, 2 for an item's property
 */
function taken({ path, pool }: Cursor, member: string, below: 1 | 2): readonly JsonValue[] {
  const list = valueAt(pool(), path.slice(0, -below));
  const index = path.at(-below);
  return (Array.isArray(list) ? (list as readonly JsonValue[]) : []).flatMap((item, i) => {
    const value = i !== index && isJsonObject(item) ? memberOf(item, member) : undefined;
    return value === undefined ? [] : [value];
  });
}

const free = <T extends JsonValue>(all: readonly T[], used: readonly JsonValue[]): readonly T[] =>
  all.filter((one) => !used.includes(one));
