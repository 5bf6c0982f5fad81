import * as l10n from '@vscode/l10n';

/** A type of AWS resource with a page in the AWS console. */
export interface PageKind {
  readonly service: string;
  /** Matches the part of the ARN after the account. The first group is the resource name. */
  readonly resource: RegExp;
  /** Returns the path of the page on the console's host. */
  readonly path: (name: string) => string;
  readonly fragment?: (name: string) => string;
  /** Whether the ARN contains a Region. The ARN of a role does not. */
  readonly regional: boolean;
  /** The link title, in the imperative. */
  readonly title: (name: string, account: string) => string;
}

/** The console page of a user pool. */
export const poolPage: PageKind = {
  service: 'cognito-idp',
  resource: /^userpool\/([\w-]+_[0-9a-zA-Z]+)$/,
  path: (id) => `cognito/v2/idp/user-pools/${id}`,
  regional: true,
  title: (id, account) => l10n.t('Open the user pool {0} (account {1}) in the AWS console', id, account),
};

/**
 * The types of AWS resources that a pool's configuration can refer to and that have a console page. A link for a
 * function version or alias opens the function itself, because no stable URL is known for versions and aliases. Source:
 * URLs in the AWS console.
 */
export const pageKinds: readonly PageKind[] = [
  poolPage,
  {
    service: 'lambda',
    resource: /^function:([\w-]{1,140})(?::[\w$-]+)?$/,
    path: () => 'lambda/home',
    fragment: (name) => `/functions/${name}`,
    regional: true,
    title: (name, account) => l10n.t('Open the Lambda function {0} (account {1}) in the AWS console', name, account),
  },
  {
    service: 'iam',
    resource: /^role\/(?:[\w+=,.@-]+\/)*([\w+=,.@-]{1,64})$/,
    path: () => 'iam/home',
    fragment: (name) => `/roles/details/${name}`,
    regional: false,
    title: (name, account) => l10n.t('Open the IAM role {0} (account {1}) in the AWS console', name, account),
  },
  {
    service: 'kms',
    resource: /^key\/([\w-]{1,128})$/,
    path: () => 'kms/home',
    fragment: (id) => `/kms/keys/${id}`,
    regional: true,
    title: (id, account) => l10n.t('Open the KMS key {0} (account {1}) in the AWS console', id, account),
  },
  {
    service: 'ses',
    resource: /^identity\/([\w+=,.@-]{1,320})$/,
    path: () => 'ses/home',
    fragment: (name) => `/verified-identities/${name}`,
    regional: true,
    title: (name, account) => l10n.t('Open the SES identity {0} (account {1}) in the AWS console', name, account),
  },
];
