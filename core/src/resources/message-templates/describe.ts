import * as l10n from '@vscode/l10n';
import { paragraphs } from '../../editor/json-schema/markdown.ts';
import { acceptedPlaceholders, messageFieldAt, type MessageField } from './fields.ts';
import { placeholders, type PlaceholderKind } from './placeholders.ts';

/**
 * Returns the description of a placeholder, as Markdown.
 * @param name the field name of the setting that contains the placeholder
 */
export function describePlaceholder(kind: PlaceholderKind, name: string): string {
  const { title, description } = placeholders[kind];
  const field = messageFieldAt(name);
  const here =
    field && !Object.hasOwn(field.takes, kind)
      ? l10n.t("In this message, it's sent as is instead of being replaced.")
      : '';
  return paragraphs(`**${title}**`, description, here);
}

/**
 * Describes the placeholders that a field's text can contain, as Markdown. Returns an empty string if there are none.
 */
export function placeholdersText(name: string): string {
  const message = messageFieldAt(name);
  return message
    ? acceptedPlaceholders(message)
        .map((kind) => formatPlaceholder(kind, message))
        .join('; ')
    : '';
}

function formatPlaceholder(kind: PlaceholderKind, { takes, purpose }: MessageField): string {
  const { text } = placeholders[kind];
  const required = takes[kind] === 'required';
  switch (kind) {
    case 'code':
      if (purpose === 'invitation') return l10n.t('`{0}` the temporary password', text);
      return required ? l10n.t('`{0}` the code (required)', text) : l10n.t('`{0}` the code', text);
    case 'link':
      return l10n.t('`{0}` the link (required)', text);
    case 'username':
      return required ? l10n.t('`{0}` the username (required)', text) : l10n.t('`{0}` the username', text);
  }
}
