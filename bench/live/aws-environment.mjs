import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The environment of somebody with AWS keys that are worth nothing: those of whoever runs the bench are out of reach.
 *
 * @param {string} folder where the (empty) shared files are put
 * @returns {NodeJS.ProcessEnv}
 */
export function awsEnvironment(folder) {
  const [config, credentials] = [join(folder, 'aws-config'), join(folder, 'aws-credentials')];
  for (const file of [config, credentials]) writeFileSync(file, '');
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(others),
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'not-a-secret',
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
