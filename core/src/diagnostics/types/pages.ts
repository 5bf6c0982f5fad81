/**
 * Returns the page about a recorded deployment, which shows what was deployed and the error that the service returned.
 */
export const deploymentPage = (id: string): string =>
  `https://github.com/badmintoncryer/cdk-preflight/blob/main/rules/cognito/pf-cognito-${id}/meta.yaml`;

/** Returns the URL of a page in the API reference. */
export const apiPage = (type: string): string =>
  `https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_${type}.html`;

/** Returns the URL of a page in the developer guide. */
export const guidePage = (page: string): string =>
  `https://docs.aws.amazon.com/cognito/latest/developerguide/${page}.html`;
