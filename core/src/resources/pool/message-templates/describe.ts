import * as l10n from '@vscode/l10n';
import { paragraphs } from '../../../editor/json-schema/markdown.ts';
import { kindsTaken, messageFieldAt, type MessageField } from './fields.ts';
import { placeholders, type PlaceholderKind } from './placeholders.ts';

/**
 * Describes a placeholder, as Markdown.
 * @param name field name of the member whose text it stands in
 */
export function describePlaceholder(kind: PlaceholderKind, name: string): string {
  const { title, description } = placeholders[kind];
  const field = messageFieldAt(name);
  const here =
    field && !Object.hasOwn(field.takes, kind)
      ? l10n.t('It is not replaced in this text: it is sent as it stands.')
      : '';
  return paragraphs(`**${title}**`, description, here);
}

/** Returns the placeholders that the text of a field takes, as Markdown; empty for a field that takes none. */
export function placeholdersText(name: string): string {
  const message = messageFieldAt(name);
  return message
    ? kindsTaken(message)
        .map((kind) => placeholderText(kind, message))
        .join('; ')
    : '';
}

function placeholderText(kind: PlaceholderKind, { takes, purpose }: MessageField): string {
  const { text } = placeholders[kind];
  const required = takes[kind] === 'required';
  switch (kind) {
    case 'code':
      if (purpose === 'invitation') return l10n.t('`{0}` the temporary password', text);
      return required ? l10n.t('`{0}` the code, which must be there', text) : l10n.t('`{0}` the code', text);
    case 'link':
      return l10n.t('`{0}` the link, which must be there', text);
    case 'username':
      return required ? l10n.t('`{0}` the user name, which must be there', text) : l10n.t('`{0}` the user name', text);
  }
}
