import * as l10n from '@vscode/l10n';
import { booleanSelector, CONFIG_PREFIX_SEPARATOR, loadConfig, SelectorType } from '@smithy/core/config';
import { LiveError, type Connection } from '../gateway/pool-gateway.ts';

/** The name of the service in environment variables and config sections. */
const SERVICE = 'cognito_identity_provider';

type Selectors<Value> = Parameters<typeof loadConfig<Value>>[0];

/**
 * The sources of an endpoint in the SDK's order (getEndpointUrlConfig of @smithy/core, which is not exported): the
 * service's variable, the general variable, the profile's `services` section, the profile's `endpoint_url`.
 */
const ENDPOINT: Selectors<string | undefined> = {
  environmentVariableSelector: (env) =>
    firstFilled(env[`AWS_ENDPOINT_URL_${SERVICE.toUpperCase()}`], env['AWS_ENDPOINT_URL']),
  configFileSelector: ({ services, endpoint_url: general }, config) => {
    if (!services) return firstFilled(general);
    const section = config?.[['services', services].join(CONFIG_PREFIX_SEPARATOR)];
    // If the section is missing, the SDK also ignores the profile's `endpoint_url`.
    return section && firstFilled(section[[SERVICE, 'endpoint_url'].join(CONFIG_PREFIX_SEPARATOR)], general);
  },
  default: undefined,
};

const firstFilled = (...texts: readonly (string | undefined)[]): string | undefined => texts.find(Boolean);

/** Whether configured endpoints are ignored (ignoreConfiguredEndpointUrlsConfigSelectors of @smithy/core). */
const IGNORE: Selectors<boolean | undefined> = {
  environmentVariableSelector: (env) => booleanSelector(env, 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', SelectorType.ENV),
  configFileSelector: (profile) => booleanSelector(profile, 'ignore_configured_endpoint_urls', SelectorType.CONFIG),
  default: false,
};

/**
 * Returns a connection's custom endpoint: the setting, or the first source in the SDK's order. Reads the connection's
 * profile, as the AWS CLI does. The SDK itself would read the default profile. A resolved connection keeps its
 * endpoint.
 *
 * @returns undefined for the default AWS endpoint
 * @throws LiveError if the URL is invalid
 */
export async function effectiveEndpoint({ endpoint, profile, isResolved }: Connection): Promise<string | undefined> {
  if (endpoint !== undefined) return validateEndpoint(endpoint, 'setting');
  if (isResolved === true) return undefined;
  const where = { ignoreCache: true, ...(profile === undefined ? {} : { profile }) };
  if (await loadConfig(IGNORE, where)()) return undefined;
  const configured = await loadConfig(ENDPOINT, where)();
  return configured === undefined ? undefined : validateEndpoint(configured, 'configured');
}

/** Validates an endpoint. The error messages do not contain the URL, because it can include a password. */
function validateEndpoint(endpoint: string, source: 'setting' | 'configured'): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw unusable(
      source === 'setting'
        ? l10n.t("The setting userpool.endpoint isn't an HTTP or HTTPS URL. Use a URL such as http://127.0.0.1:9229.")
        : l10n.t(
            "The endpoint in AWS_ENDPOINT_URL or endpoint_url in the AWS config file isn't an HTTP or HTTPS URL. Use a URL such as http://127.0.0.1:4566.",
          ),
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw unusable(
      source === 'setting'
        ? l10n.t(
            'The setting userpool.endpoint contains a username or password. Remove it from the URL, which is stored and displayed.',
          )
        : l10n.t(
            'The endpoint in AWS_ENDPOINT_URL or endpoint_url in the AWS config file contains a username or password. Remove it from the URL, which is stored and displayed.',
          ),
    );
  }
  return endpoint;
}

function unusable(message: string): LiveError {
  return new LiveError(message, { kind: 'rejected', code: 'InvalidEndpoint' });
}
