import * as l10n from '@vscode/l10n';

/** What the service puts in place of a placeholder. */
export type PlaceholderKind = 'code' | 'link' | 'username';

/** A part of a message text that the service replaces when it sends the message. */
export interface Placeholder {
  readonly kind: PlaceholderKind;
  /** How it is written; a link with an example of its text. */
  readonly text: string;
  /** The same as an LSP snippet, where a part of it is the user's to write. */
  readonly snippet?: string;
  /** What it stands for, in a few words of the user's language. */
  readonly title: string;
  /** One or two sentences for a hover, in the user's language. */
  readonly description: string;
}

/** Every placeholder by its kind. Source: the Cognito developer guide, message templates. */
export const placeholders: Readonly<Record<PlaceholderKind, Placeholder>> = {
  code: {
    kind: 'code',
    text: '{####}',
    get title() {
      return l10n.t('The code');
    },
    get description() {
      return l10n.t('Replaced with the code; in an invitation, with the temporary password. Exactly four # in braces.');
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
        'Replaced with a link to the pool’s domain that verifies the address. What stands between the ## is the text of the link.',
      );
    },
  },
  username: {
    kind: 'username',
    text: '{username}',
    get title() {
      return l10n.t('The user name');
    },
    get description() {
      return l10n.t('Replaced with the user name, in invitations only. All in lower case.');
    },
  },
};
