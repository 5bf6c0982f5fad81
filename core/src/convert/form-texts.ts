import * as l10n from '@vscode/l10n';
import type { FormName } from './form.ts';

/** Describes the format of a file that is not a request, as a sentence. */
export function describeForm(name: FormName): string {
  switch (name) {
    case 'description':
      return l10n.t('This is DescribeUserPool output, not a user pool file.');
    case 'skeleton':
      return l10n.t('This is an AWS CLI skeleton, not a user pool file.');
    case 'template':
      return l10n.t('This is a CloudFormation template, not a user pool file.');
    case 'resource':
      return l10n.t('This is a CloudFormation resource, not a user pool file.');
    case 'properties':
      return l10n.t('These are the properties of a CloudFormation resource, not a user pool file.');
    case 'live-resource':
      return l10n.t('This is a pool as returned by Cloud Control, not a user pool file.');
    case 'serverless':
      return l10n.t('This is a Serverless Framework configuration file, not a user pool file.');
    case 'list':
      return l10n.t('This is a list, not a user pool file.');
    case 'other-names':
      return l10n.t("The settings' names aren't spelled the way they are in the API.");
    case 'yaml':
      return l10n.t('This is YAML, but a user pool file must be JSON.');
    case 'pool-list':
      return l10n.t('This is ListUserPools output, not a user pool file.');
    case 'client':
      return l10n.t('This is an app client, not a user pool file.');
    case 'terraform':
      return l10n.t('This is a Terraform state or configuration file, not a user pool file.');
    case 'amplify':
      return l10n.t('This is an Amplify configuration file, not a user pool file.');
  }
}

/** Returns a short description of a format that can be converted. */
export function labelForm(name: FormName): string {
  switch (name) {
    case 'description':
      return l10n.t('Output of describe-user-pool');
    case 'skeleton':
      return l10n.t('AWS CLI skeleton');
    case 'template':
      return l10n.t('CloudFormation template');
    case 'resource':
      return l10n.t('CloudFormation resource');
    case 'properties':
      return l10n.t('CloudFormation properties');
    case 'live-resource':
      return l10n.t('Cloud Control output');
    case 'serverless':
      return l10n.t('Serverless Framework configuration');
    case 'yaml':
      return l10n.t('YAML, not JSON');
    default:
      return l10n.t('Not a user pool file yet');
  }
}

/** Returns the title of a file's conversion, in the imperative. */
export function formatConversionTitle(name: FormName): string {
  switch (name) {
    case 'description':
      return l10n.t('Convert DescribeUserPool output to a user pool file');
    case 'skeleton':
      return l10n.t('Convert AWS CLI skeleton to a user pool file');
    case 'template':
      return l10n.t('Convert CloudFormation template to a user pool file');
    case 'resource':
      return l10n.t('Convert CloudFormation resource to a user pool file');
    case 'properties':
      return l10n.t('Convert CloudFormation properties to a user pool file');
    case 'serverless':
      return l10n.t('Convert Serverless Framework configuration to a user pool file');
    default:
      return l10n.t('Convert to a user pool file');
  }
}
