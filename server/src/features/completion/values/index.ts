import type { CompletionItem } from 'vscode-json-languageservice';
import { arnMembers } from '#core/resources/pool';
import type { Cursor } from '../cursor.ts';
import type { Offer } from '../offer.ts';
import { arnOffers } from './arns.ts';
import { poolIdOffers } from './pool-ids.ts';
import { freeNames, mechanismOffers, priorityOffers } from './recovery.ts';
import { regionOffers } from './regions.ts';
import { tagOffers } from './tags.ts';

/** What this product offers for a member besides, or in place of, what the JSON service does. */
export interface OwnValues {
  readonly offers?: (cursor: Cursor) => readonly Offer[];
  /** Which of the JSON service's items stay. Default: all of them. */
  readonly keeps?: (item: CompletionItem, cursor: Cursor) => boolean;
}

const none = () => false;

/** By field name of the value. */
const ownValues: Readonly<Record<string, OwnValues>> = {
  ...Object.fromEntries(
    Object.entries(arnMembers).map(([member, kind]): [string, OwnValues] => [
      member,
      { offers: (cursor) => arnOffers(cursor, kind) },
    ]),
  ),
  UserPoolId: { offers: poolIdOffers },
  'SmsConfiguration.SnsRegion': { offers: regionOffers },
  'SmsConfiguration.EumsSms.Region': { offers: regionOffers },
  'AccountRecoverySetting.RecoveryMechanisms[]': { offers: mechanismOffers, keeps: none },
  'AccountRecoverySetting.RecoveryMechanisms[].Priority': { offers: priorityOffers, keeps: none },
  'AccountRecoverySetting.RecoveryMechanisms[].Name': {
    keeps: ({ label }, cursor) => freeNames(cursor).some((name) => label === JSON.stringify(name)),
  },
};

/** By field name of the map whose entry's name it is. */
const ownNames: Readonly<Record<string, OwnValues>> = {
  'UserPoolTags{}': { offers: tagOffers },
};

/** What this product has to offer at a place itself. */
export function ownAt({ field, isName }: Pick<Cursor, 'field' | 'isName'>): OwnValues {
  const all = isName ? ownNames : ownValues;
  return (field !== undefined && Object.hasOwn(all, field) ? all[field] : undefined) ?? {};
}
