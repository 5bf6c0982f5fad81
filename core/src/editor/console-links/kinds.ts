import * as l10n from '@vscode/l10n';

/** A kind of resource that has a page in the AWS console. */
export interface PageKind {
  readonly service: string;
  /** Matches the part of the ARN after the account; its first group is the name of the resource. */
  readonly resource: RegExp;
  /** The page's path on the console's host, before the region. */
  readonly path: (name: string) => string;
  /** The fragment of the URL, after the region. */
  readonly fragment?: (name: string) => string;
  /** Whether the resource is in a region; a role is not. */
  readonly regional: boolean;
  /** The title of the link, in the imperative. */
  readonly title: (name: string, account: string) => string;
}

/** The page of a pool. */
export const poolPage: PageKind = {
  service: 'cognito-idp',
  resource: /^userpool\/([\w-]+_[0-9a-zA-Z]+)$/,
  path: (id) => `cognito/v2/idp/user-pools/${id}`,
  regional: true,
  title: (id, account) => l10n.t('Open the user pool {0} of account {1} in the AWS console', id, account),
};

/**
 * The resources of a pool's configuration that have a page of their own. For a version or alias of a function no stable
 * URL is known, so its function opens. Source: the URLs that the console shows.
 */
export const pageKinds: readonly PageKind[] = [
  poolPage,
  {
    service: 'lambda',
    resource: /^function:([\w-]{1,140})(?::[\w$-]+)?$/,
    path: () => 'lambda/home',
    fragment: (name) => `/functions/${name}`,
    regional: true,
    title: (name, account) => l10n.t('Open the Lambda function {0} of account {1} in the AWS console', name, account),
  },
  {
    service: 'iam',
    resource: /^role\/(?:[\w+=,.@-]+\/)*([\w+=,.@-]{1,64})$/,
    path: () => 'iam/home',
    fragment: (name) => `/roles/details/${name}`,
    regional: false,
    title: (name, account) => l10n.t('Open the IAM role {0} of account {1} in the AWS console', name, account),
  },
  {
    service: 'kms',
    resource: /^key\/([\w-]{1,128})$/,
    path: () => 'kms/home',
    fragment: (id) => `/kms/keys/${id}`,
    regional: true,
    title: (id, account) => l10n.t('Open the KMS key {0} of account {1} in the AWS console', id, account),
  },
  {
    service: 'ses',
    resource: /^identity\/([\w+=,.@-]{1,320})$/,
    path: () => 'ses/home',
    fragment: (name) => `/verified-identities/${name}`,
    regional: true,
    title: (name, account) => l10n.t('Open the SES identity {0} of account {1} in the AWS console', name, account),
  },
];
