/** What the service puts in place of a placeholder. */
export type PlaceholderKind = 'code' | 'link' | 'username';

/** A part of a message text that the service replaces when it sends the message. */
export interface Placeholder {
  readonly kind: PlaceholderKind;
  /** How it is written; a link with an example of its text. */
  readonly text: string;
  /** The same as an LSP snippet, where a part of it is the user's to write. */
  readonly snippet?: string;
  /** What it stands for, in a few words. */
  readonly title: string;
  /** One or two sentences for a hover. */
  readonly description: string;
}

/** Every placeholder by its kind. Source: the Cognito developer guide, message templates. */
export const placeholders: Readonly<Record<PlaceholderKind, Placeholder>> = {
  code: {
    kind: 'code',
    text: '{####}',
    title: 'The code',
    description: 'Replaced with the code; in an invitation, with the temporary password. Exactly four # in braces.',
  },
  link: {
    kind: 'link',
    text: '{##Verify your email##}',
    snippet: '{##${1:Verify your email}##\\}',
    title: 'The link',
    description:
      'Replaced with a link to the pool’s domain that verifies the address. What stands between the ## is the text of the link.',
  },
  username: {
    kind: 'username',
    text: '{username}',
    title: 'The user name',
    description: 'Replaced with the user name, in invitations only. All in lower case.',
  },
};
