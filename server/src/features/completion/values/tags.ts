import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from '../../../lsp.ts';
import type { Cursor } from '../cursor.ts';
import { escapeSnippet, type Suggestion } from '../completion-item.ts';

/**
 * Suggests a tag with a value, keeping the part of the name that has been typed. Suggests nothing if the name already
 * has a value.
 */
export function tagSuggestions({ typed, place }: Cursor): readonly Suggestion[] {
  if (place.named) return [];
  const name = JSON.stringify(typed === '' ? 'name' : typed.replace(/[^\p{L}\p{N} _.:/=+@-]/gu, ''));
  return [
    {
      label: `${name}: "value"`,
      body: `"\${1:${escapeSnippet(name.slice(1, -1))}}": "\${2:value}"`,
      detail: l10n.t('a tag'),
      kind: CompletionItemKind.Property,
    },
  ];
}
