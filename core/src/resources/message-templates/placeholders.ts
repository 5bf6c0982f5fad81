import * as l10n from '@vscode/l10n';

/** The kind of a placeholder, named after the text that replaces it. */
export type PlaceholderKind = 'code' | 'link' | 'username';

/** A part of a message that the service replaces when it sends the message. */
export interface Placeholder {
  readonly kind: PlaceholderKind;
  /** The placeholder as it must be spelled; a link contains example text. */
  readonly text: string;
  /** The placeholder as an LSP snippet, if the user must fill in part of it. */
  readonly snippet?: string;
  /** A short name, in the user's language. */
  readonly title: string;
  /** One or two sentences for a hover, in the user's language. */
  readonly description: string;
}

/** All placeholders by kind. Source: the Cognito developer guide, message templates. */
export const placeholders: Readonly<Record<PlaceholderKind, Placeholder>> = {
  code: {
    kind: 'code',
    text: '{####}',
    get title() {
      return l10n.t('The code');
    },
    get description() {
      return l10n.t(
        'Cognito replaces it with the code or, in an invitation, with the temporary password. Use exactly four # in braces.',
      );
    },
  },
  link: {
    kind: 'link',
    text: '{##Verify your email##}',
    snippet: '{##${1:Verify your email}##\\}',
    get title() {
      return l10n.t('The link');
    },
    get description() {
      return l10n.t(
        "Cognito replaces it with a link to the pool's domain that verifies the address. The text between the ## is the text of the link.",
      );
    },
  },
  username: {
    kind: 'username',
    text: '{username}',
    get title() {
      return l10n.t('The username');
    },
    get description() {
      return l10n.t('Cognito replaces it with the username, but only in invitations. Use lowercase only.');
    },
  },
};
