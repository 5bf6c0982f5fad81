import * as l10n from '@vscode/l10n';
import type { FormName } from './form.ts';

/** Describes the format of a file that is not a request, as a sentence. */
export function describeForm(name: FormName): string {
  switch (name) {
    case 'description':
      return l10n.t('The file holds DescribeUserPool output, and a pool file is an UpdateUserPool request.');
    case 'skeleton':
      return l10n.t('The file holds an AWS CLI skeleton, and a pool file is an UpdateUserPool request.');
    case 'template':
      return l10n.t('The file holds a CloudFormation template, and a pool file is an UpdateUserPool request.');
    case 'resource':
      return l10n.t('The file holds a CloudFormation resource, and a pool file is an UpdateUserPool request.');
    case 'properties':
      return l10n.t('The file holds a set of CloudFormation properties, and a pool file is an UpdateUserPool request.');
    case 'live-resource':
      return l10n.t(
        'The file holds a pool as Cloud Control describes it, and a pool file is an UpdateUserPool request.',
      );
    case 'serverless':
      return l10n.t(
        'The file holds a Serverless Framework configuration, and a pool file is an UpdateUserPool request.',
      );
    case 'list':
      return l10n.t('The file holds a list, and a pool file is one UpdateUserPool request.');
    case 'other-names':
      return l10n.t(
        'The file spells its settings in another way than the API, and a pool file is an UpdateUserPool request.',
      );
    case 'yaml':
      return l10n.t('The file holds YAML, and a pool file is JSON.');
    case 'pool-list':
      return l10n.t('The file holds ListUserPools output, and a pool file is an UpdateUserPool request.');
    case 'client':
      return l10n.t('The file holds an app client, and a pool file is an UpdateUserPool request.');
    case 'terraform':
      return l10n.t('The file holds a Terraform state or configuration, and a pool file is an UpdateUserPool request.');
    case 'amplify':
      return l10n.t('The file holds answers to questions of Amplify, and a pool file is an UpdateUserPool request.');
  }
}

/** Returns the title of a file's conversion, in the imperative. */
export function formatConversionTitle(name: FormName): string {
  switch (name) {
    case 'description':
      return l10n.t('Turn this DescribeUserPool output into a pool file');
    case 'skeleton':
      return l10n.t('Turn this AWS CLI skeleton into a pool file');
    case 'template':
      return l10n.t('Turn this CloudFormation template into a pool file');
    case 'resource':
      return l10n.t('Turn this CloudFormation resource into a pool file');
    case 'properties':
      return l10n.t('Turn this set of CloudFormation properties into a pool file');
    case 'serverless':
      return l10n.t('Turn this Serverless Framework configuration into a pool file');
    default:
      return l10n.t('Turn this into a pool file');
  }
}
