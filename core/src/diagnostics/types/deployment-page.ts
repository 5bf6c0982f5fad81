/** The page of a recorded deployment: what was deployed, and the error that the service answered with. */
export const deploymentPage = (id: string): string =>
  `https://github.com/badmintoncryer/cdk-preflight/blob/main/rules/cognito/pf-cognito-${id}/meta.yaml`;
