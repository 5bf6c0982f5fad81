const REGION = String.raw`[a-z]{2,}(?:-[a-z]+)+-\d+`;

/**
 * The host names of Cognito's own endpoints: plain, for FIPS, dual-stack, and of a VPC endpoint. Other names below
 * `amazonaws.com` (API Gateway, EC2, S3, load balancers, VPC endpoint services) are hosts that any AWS customer can
 * own. Source: AWS General Reference, Amazon Cognito endpoints; AWS PrivateLink, DNS names of interface endpoints.
 */
const OWN_HOSTS: readonly RegExp[] = [
  String.raw`cognito-idp(?:-fips)?\.${REGION}\.amazonaws\.com(?:\.cn)?`,
  String.raw`cognito-idp(?:-fips)?\.${REGION}\.api\.(?:aws|amazonwebservices\.com\.cn)`,
  String.raw`vpce-[\da-z-]+\.cognito-idp(?:-fips)?\.${REGION}\.vpce\.amazonaws\.com(?:\.cn)?`,
].map((pattern) => new RegExp(`^${pattern}$`));

/** An endpoint, classified by its address alone. */
export interface EndpointKind {
  /** The host, with its port if it has one; the whole text if it is not a valid URL. */
  readonly host: string;
  /** Whether it is an endpoint of Amazon Cognito itself. */
  readonly isAws: boolean;
  /** Whether requests to it are unencrypted (http). */
  readonly isPlain: boolean;
}

/** Classifies an endpoint as one of Amazon Cognito or another host. */
export function endpointKind(endpoint: string): EndpointKind {
  if (!URL.canParse(endpoint)) return { host: endpoint, isAws: false, isPlain: false };
  const { host, hostname, protocol } = new URL(endpoint);
  return { host, isAws: OWN_HOSTS.some((pattern) => pattern.test(hostname)), isPlain: protocol === 'http:' };
}
