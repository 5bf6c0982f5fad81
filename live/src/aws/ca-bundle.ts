import * as l10n from '@vscode/l10n';
import { readFile } from 'node:fs/promises';
import * as tls from 'node:tls';
import { LiveError } from '../gateway/pool-gateway.ts';

/** Certificates in PEM format. */
export type CaCertificates = readonly string[];

/**
 * Reads a PEM file and returns its certificates together with Node's.
 * @param path an absolute path, or undefined for no additional certificates
 * @returns undefined if the path is undefined
 * @throws LiveError if the file cannot be read or contains no certificate
 */
export async function readCaBundle(path: string | undefined): Promise<CaCertificates | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const reason = (error as { code?: unknown } | null)?.code;
    throw unusable(l10n.t("Couldn't read the file in the setting userpool.caBundle ({0}): {1}", String(reason), path));
  });
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    throw unusable(l10n.t('The file in the setting userpool.caBundle contains no PEM certificate: {0}', path));
  }
  return [...defaultCertificates(), text];
}

/** Returns the certificates that Node trusts. As of Node 22.15, they include NODE_EXTRA_CA_CERTS. */
function defaultCertificates(): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: (type: 'default') => string[] };
  return getCACertificates?.('default') ?? tls.rootCertificates;
}

function unusable(message: string): LiveError {
  return new LiveError(message, { kind: 'rejected', code: 'InvalidCaBundle' });
}
