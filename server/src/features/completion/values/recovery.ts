import * as l10n from '@vscode/l10n';
import { fieldAt } from '#core/resources/pool/fields';
import { isJsonObject, memberOf, valueAt, type JsonValue } from '#core/json';
import type { Cursor } from '../cursor.ts';
import type { Offer } from '../offer.ts';

const NAME = ['AccountRecoverySetting', 'RecoveryMechanisms', 0, 'Name'];
const priorities = [1, 2];
const names = (): readonly string[] => Object.keys(fieldAt(NAME).values ?? {});

/** The priorities that no other way of recovery has. */
export function priorityOffers(cursor: Cursor): readonly Offer[] {
  return free(priorities, taken(cursor, 'Priority', 2)).map((priority) => ({
    label: String(priority),
    body: String(priority),
    detail: priority === 1 ? l10n.t('tried first') : l10n.t('tried second'),
  }));
}

/** The names of ways that no other one in the list has. */
export function freeNames(cursor: Cursor): readonly string[] {
  return free(names(), taken(cursor, 'Name', 2));
}

/** The next way of recovery; none where the list has as many as it may. */
export function mechanismOffers(cursor: Cursor): readonly Offer[] {
  const [priority] = free(priorities, taken(cursor, 'Priority', 1));
  const [name] = free(names(), taken(cursor, 'Name', 1));
  if (priority === undefined || name === undefined) return [];
  return [
    {
      label: '{ … }',
      body: `{\n\t"Priority": \${1:${priority}},\n\t"Name": "\${2:${name}}"\n}`,
      detail: l10n.t('the next way'),
    },
  ];
}

/**
 * What the other ways in the list have as a member.
 * @param below how far below the list the cursor is: 1 for an item, 2 for a member of one
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
