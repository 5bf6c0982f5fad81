/** The page of a recorded deployment: what was deployed, and the error that the service answered with. */
export const deploymentPage = (id: string): string =>
  `https://github.com/badmintoncryer/cdk-preflight/blob/main/rules/cognito/pf-cognito-${id}/meta.yaml`;

/** A page of the API reference. */
export const apiPage = (type: string): string =>
  `https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_${type}.html`;

/** A page of the developer guide. */
export const guidePage = (page: string): string =>
  `https://docs.aws.amazon.com/cognito/latest/developerguide/${page}.html`;
