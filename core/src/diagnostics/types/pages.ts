/** Returns the page of a recorded deployment: what was deployed, and the error that the service returned. */
export const deploymentPage = (id: string): string =>
  `https://github.com/badmintoncryer/cdk-preflight/blob/main/rules/cognito/pf-cognito-${id}/meta.yaml`;

/** Returns a page of the API reference. */
export const apiPage = (type: string): string =>
  `https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_${type}.html`;

/** Returns a page of the developer guide. */
export const guidePage = (page: string): string =>
  `https://docs.aws.amazon.com/cognito/latest/developerguide/${page}.html`;
