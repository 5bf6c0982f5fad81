import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Returns an environment with dummy AWS credentials. The real credentials of the machine are not accessible: there are
 * no shared files, no instance role and no profile.
 *
 * @param folder the folder for the (empty) shared config and credentials files
 */
export async function dummyAwsEnvironment(folder: string): Promise<NodeJS.ProcessEnv> {
  const config = join(folder, 'aws-config');
  const credentials = join(folder, 'aws-credentials');
  await mkdir(folder, { recursive: true });
  await writeFile(config, '');
  await writeFile(credentials, '');
  return {
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'not-a-secret',
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
    AWS_DEFAULT_PROFILE: undefined,
    AWS_REGION: undefined,
    AWS_DEFAULT_REGION: undefined,
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
