const REGION = String.raw`[a-z]{2,}(?:-[a-z]+)+-\d+`;

/**
 * The host names of Cognito's endpoints: standard, FIPS, dual-stack and VPC endpoints. Any AWS customer can own other
 * hosts below `amazonaws.com` (API Gateway, EC2, S3, load balancers, VPC endpoint services). Source: AWS General
 * Reference, Amazon Cognito endpoints; AWS PrivateLink, DNS names of interface endpoints.
 */
const OWN_HOSTS: readonly RegExp[] = [
  String.raw`cognito-idp(?:-fips)?\.${REGION}\.amazonaws\.com(?:\.cn)?`,
  String.raw`cognito-idp(?:-fips)?\.${REGION}\.api\.(?:aws|amazonwebservices\.com\.cn)`,
  String.raw`vpce-[\da-z-]+\.cognito-idp(?:-fips)?\.${REGION}\.vpce\.amazonaws\.com(?:\.cn)?`,
].map((pattern) => new RegExp(`^${pattern}$`));

/** An endpoint, classified by its URL. */
export interface EndpointKind {
  /** The host, with its port if it has one. If the endpoint is not a valid URL, this is the whole endpoint. */
  readonly host: string;
  readonly isAws: boolean;
  readonly isPlain: boolean;
}

/** Determines whether an endpoint belongs to Amazon Cognito. */
export function endpointKind(endpoint: string): EndpointKind {
  if (!URL.canParse(endpoint)) return { host: endpoint, isAws: false, isPlain: false };
  const { host, hostname, protocol } = new URL(endpoint);
  return { host, isAws: OWN_HOSTS.some((pattern) => pattern.test(hostname)), isPlain: protocol === 'http:' };
}
