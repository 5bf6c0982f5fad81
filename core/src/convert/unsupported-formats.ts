import * as l10n from '@vscode/l10n';
import { accessOf } from '../resources/pool/fields/index.ts';
import { isJsonObject, memberOf, type JsonObject } from '../json/index.ts';
import { isResource } from './cloudformation.ts';
import type { FormName, Located } from './form.ts';

/** A format that cannot be converted, with advice for the user. */
interface UnsupportedFormat {
  readonly name: FormName;
  /** Returns the property that identifies the format, or undefined if the file is not in this format. */
  readonly findEvidence: (root: JsonObject) => string | undefined;
  readonly advice: () => string;
}

const CLIENT_SETTINGS: readonly string[] = [
  'ClientId',
  'ClientName',
  'ClientSecret',
  'GenerateSecret',
  'RefreshTokenValidity',
  'AccessTokenValidity',
  'IdTokenValidity',
  'TokenValidityUnits',
  'ReadAttributes',
  'WriteAttributes',
  'ExplicitAuthFlows',
  'SupportedIdentityProviders',
  'CallbackURLs',
  'LogoutURLs',
  'DefaultRedirectURI',
  'AllowedOAuthFlows',
  'AllowedOAuthScopes',
  'AllowedOAuthFlowsUserPoolClient',
  'PreventUserExistenceErrors',
  'EnableTokenRevocation',
  'AuthSessionValidity',
  'RefreshTokenRotation',
];

const unsupportedFormats: readonly UnsupportedFormat[] = [
  {
    name: 'pool-list',
    findEvidence: (root) => (Array.isArray(memberOf(root, 'UserPools')) ? 'UserPools' : undefined),
    advice: () =>
      l10n.t(
        'It lists pools without their settings. Pull the pool, or paste the output of "aws cognito-idp describe-user-pool" into a user pool file.',
      ),
  },
  {
    name: 'client',
    findEvidence: findClientMember,
    advice: () =>
      l10n.t("UpdateUserPool doesn't accept the settings of an app client. Pull the pool that it belongs to."),
  },
  {
    name: 'terraform',
    findEvidence: findTerraformMember,
    advice: () =>
      l10n.t(
        'Terraform has different names for the settings of a pool. Pull the pool, or paste the output of "aws cognito-idp describe-user-pool" into a user pool file.',
      ),
  },
  {
    name: 'amplify',
    findEvidence: (root) => (isJsonObject(memberOf(root, 'cognitoConfig')) ? 'cognitoConfig' : undefined),
    advice: () =>
      l10n.t(
        'Amplify generates a CloudFormation template from this file. Run "amplify build" and convert the generated template, or pull the live pool.',
      ),
  },
];

/** Returns the format of a file if it is recognized but cannot be converted. */
export function findUnsupportedFormat(root: JsonObject): Located | undefined {
  for (const { name, findEvidence, advice } of unsupportedFormats) {
    const member = findEvidence(root);
    if (member !== undefined) {
      return { kind: 'request', name, evidencePath: [member], contents: [], obstacle: advice() };
    }
  }
  return undefined;
}

function findClientMember(root: JsonObject): string | undefined {
  if (isJsonObject(memberOf(root, 'UserPoolClient'))) return 'UserPoolClient';
  if (isResource(root, 'AWS::Cognito::UserPoolClient')) return 'Type';
  const [first, second] = CLIENT_SETTINGS.filter((name) => Object.hasOwn(root, name));
  const isPool = Object.keys(root).some((name) => name !== 'UserPoolId' && accessOf(name) === 'updatable');
  return second === undefined || isPool ? undefined : first;
}

/** Recognizes Terraform state files, and Terraform configurations and plans in JSON. */
function findTerraformMember(root: JsonObject): string | undefined {
  if (Object.hasOwn(root, 'terraform_version')) return 'terraform_version';
  if (typeof memberOf(root, 'lineage') === 'string' && Object.hasOwn(root, 'serial')) return 'lineage';
  const resource = memberOf(root, 'resource');
  return isJsonObject(resource) && Object.hasOwn(resource, 'aws_cognito_user_pool') ? 'resource' : undefined;
}
