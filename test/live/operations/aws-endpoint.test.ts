import { expect, it } from 'vitest';
import { endpointKind } from '../../../live/src/operations/aws-endpoint.ts';

it.each([
  'https://cognito-idp.eu-west-1.amazonaws.com',
  'https://cognito-idp.us-gov-west-1.amazonaws.com/',
  'https://cognito-idp-fips.us-east-1.amazonaws.com',
  'https://COGNITO-IDP.EU-WEST-1.amazonaws.com:443',
  'https://cognito-idp.cn-north-1.amazonaws.com.cn',
  'https://cognito-idp.eu-central-1.api.aws',
  'https://cognito-idp-fips.us-east-2.api.aws',
  'https://vpce-0a1b2c3d-4e5f6a7b.cognito-idp.us-east-1.vpce.amazonaws.com',
  'https://vpce-0a1b2c3d-4e5f6a7b-us-east-1a.cognito-idp.us-east-1.vpce.amazonaws.com',
])('%s is an Amazon Cognito endpoint', (endpoint) => {
  expect(endpointKind(endpoint)).toMatchObject({ isAws: true, isPlain: false });
});

it.each([
  'https://abc123.execute-api.eu-west-1.amazonaws.com',
  'https://ec2-203-0-113-25.compute-1.amazonaws.com',
  'https://ec2-203-0-113-25.eu-west-1.compute.amazonaws.com',
  'https://cognito-idp.s3.eu-west-1.amazonaws.com',
  'https://cognito-idp.eu-west-1.elb.amazonaws.com',
  'https://my-lb-123.eu-west-1.elb.amazonaws.com',
  'https://vpce-0a1b.vpce-svc-0a1b.us-east-1.vpce.amazonaws.com',
  'https://x.cognito-idp.us-east-1.amazonaws.com',
  'https://cognito-idp.amazonaws.com',
  'https://cognito-idp.eu-west-1.amazonaws.com.example.com',
  'https://cognito-idp.eu-west-1.amazonaws.com@example.com',
  'https://example.com/cognito-idp.eu-west-1.amazonaws.com',
  'https://cognito-idp.eu-west-1.amazonaws.co',
  'https://abc.lambda-url.eu-west-1.on.aws',
  'https://api.aws',
  'http://127.0.0.1:9229',
  'nonsense',
])('%s is not an Amazon Cognito host', (endpoint) => {
  expect(endpointKind(endpoint).isAws).toBe(false);
});

it('recognizes an unencrypted endpoint, and formats the host with its port', () => {
  expect(endpointKind('http://cognito-idp.eu-west-1.amazonaws.com')).toEqual({
    host: 'cognito-idp.eu-west-1.amazonaws.com',
    isAws: true,
    isPlain: true,
  });
  expect(endpointKind('http://localhost:4566/x')).toEqual({ host: 'localhost:4566', isAws: false, isPlain: true });
});
