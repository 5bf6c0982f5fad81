import type { CompletionItem } from '../../../lsp.ts';
import type { Cursor } from '../cursor.ts';
import type { Suggestion } from '../completion-item.ts';
import { arnSuggestions } from './arns.ts';
import { poolIdSuggestions } from './pool-ids.ts';
import { freeNames, mechanismSuggestions, prioritySuggestions } from './recovery.ts';
import { regionSuggestions } from './regions.ts';
import { tagSuggestions } from './tags.ts';

/** Our own completions for a property, in addition to or instead of those of the JSON service. */
export interface OwnValues {
  readonly suggest?: (cursor: Cursor) => readonly Suggestion[];
  /** Whether to keep an item from the JSON service. By default, all items are kept. */
  readonly keeps?: (item: CompletionItem, cursor: Cursor) => boolean;
}

const none = () => false;

/** The completions for values, keyed by the value's field name. */
const ownValues: Readonly<Record<string, OwnValues>> = {
  UserPoolId: { suggest: poolIdSuggestions },
  'SmsConfiguration.SnsRegion': { suggest: regionSuggestions },
  'SmsConfiguration.EumsSms.Region': { suggest: regionSuggestions },
  'SmsMfaConfiguration.SmsConfiguration.SnsRegion': { suggest: regionSuggestions },
  'SmsMfaConfiguration.SmsConfiguration.EumsSms.Region': { suggest: regionSuggestions },
  'AccountRecoverySetting.RecoveryMechanisms[]': { suggest: mechanismSuggestions, keeps: none },
  'AccountRecoverySetting.RecoveryMechanisms[].Priority': { suggest: prioritySuggestions, keeps: none },
  'AccountRecoverySetting.RecoveryMechanisms[].Name': {
    keeps: ({ label }, cursor) => freeNames(cursor).some((name) => label === JSON.stringify(name)),
  },
};

/** The completions for the names of map entries, keyed by the map's field name. */
const ownNames: Readonly<Record<string, OwnValues>> = {
  'UserPoolTags{}': { suggest: tagSuggestions },
};

/** The properties of a cursor that determine our own completions. */
type OwnPlace = Pick<Cursor, 'field' | 'isName' | 'request'>;

/** Returns our own completions for a position. */
export function ownValuesAt({ field, isName, request }: OwnPlace): OwnValues {
  const arn = field !== undefined && Object.hasOwn(request.fields, field) ? request.fields[field]?.arn : undefined;
  if (!isName && arn) return { suggest: (cursor) => arnSuggestions(cursor, arn) };
  const all = isName ? ownNames : ownValues;
  return (field !== undefined && Object.hasOwn(all, field) ? all[field] : undefined) ?? {};
}
