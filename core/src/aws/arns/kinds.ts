import * as l10n from '@vscode/l10n';

/** A kind of resource that an ARN names. */
export interface ArnKind {
  readonly service: string;
  /** Its name with an article, in the user's language. */
  readonly what: string;
  /** Whether the resource is in a region; a role is not. */
  readonly regional: boolean;
  /** Whether the resource must belong to the pool's own account. */
  readonly ownAccount: boolean;
  /** Matches the part of the ARN after the account. */
  readonly resource: RegExp;
  /** An example of that part, with a placeholder for the name. */
  readonly example: string;
}

/**
 * The kinds of resources in a pool's configuration. A function may have a version or an alias.
 * Source: AWS's descriptions of the members; the Cognito developer guide on identities of other accounts.
 */
export const arnKinds = {
  function: {
    service: 'lambda',
    get what() {
      return l10n.t('a Lambda function');
    },
    regional: true,
    ownAccount: false,
    resource: /^function:[^:]+(:[^:]+)?$/,
    example: 'function:name',
  },
  role: {
    service: 'iam',
    get what() {
      return l10n.t('an IAM role');
    },
    regional: false,
    ownAccount: true,
    resource: /^role\/.+$/,
    example: 'role/name',
  },
  key: {
    service: 'kms',
    get what() {
      return l10n.t('a KMS key');
    },
    regional: true,
    ownAccount: false,
    resource: /^key\/.+$/,
    example: 'key/id',
  },
  identity: {
    service: 'ses',
    get what() {
      return l10n.t('an SES identity');
    },
    regional: true,
    ownAccount: true,
    resource: /^identity\/.+$/,
    example: 'identity/name@example.com',
  },
} as const satisfies Readonly<Record<string, ArnKind>>;
