import * as l10n from '@vscode/l10n';

/** A type of AWS resource that ARNs in a pool's configuration refer to. */
export interface ArnKind {
  readonly service: string;
  /** The resource type with an article, in the user's language. */
  readonly what: string;
  /** Whether the ARN contains a Region. The ARN of a role does not. */
  readonly regional: boolean;
  /** Whether the resource must belong to the pool's own account. */
  readonly ownAccount: boolean;
  /** Matches the part of the ARN after the account. */
  readonly resource: RegExp;
  /** An example of the part after the account, with a placeholder for the name. */
  readonly example: string;
}

/**
 * The types of resources that a pool's configuration can refer to. The ARN of a function can include a version or an
 * alias. Source: the API reference; the Cognito developer guide on identities in other accounts.
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
