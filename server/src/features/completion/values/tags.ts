import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-json-languageservice';
import type { Cursor } from '../cursor.ts';
import { inSnippet, type Offer } from '../offer.ts';

/** A tag with its value; what is typed of its name is kept. None for the name of one that has a value. */
export function tagOffers({ typed, place }: Cursor): readonly Offer[] {
  if (place.named) return [];
  const name = JSON.stringify(typed === '' ? 'name' : typed.replace(/[^\p{L}\p{N} _.:/=+@-]/gu, ''));
  return [
    {
      label: `${name}: "value"`,
      body: `"\${1:${inSnippet(name.slice(1, -1))}}": "\${2:value}"`,
      detail: l10n.t('a tag'),
      kind: CompletionItemKind.Property,
    },
  ];
}
