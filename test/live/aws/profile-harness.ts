import { startWireServer, text, type Reply, type WireServer } from '../../support/wire-server.ts';
import { onMachine, openAccess, POOL, REGION, withoutBackoff, type Machine } from './harness.ts';
import { ofPool } from '../../support/live.ts';

/** The access keys of a profile, as in the credentials file. */
export const KEYS = 'aws_access_key_id = AKIAFROMTHEFILE00001\naws_secret_access_key = secret\n';

/** Responds with an STS error. */
export const stsError = (code: string, message: string, headers: Record<string, string> = {}): Reply =>
  text(
    403,
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
    headers,
  );

/** Returns the access key that signed the last request. */
export function signer({ requests }: WireServer): string | undefined {
  return /Credential=(\w+)\//.exec(requests.at(-1)?.headers.authorization ?? '')?.[1];
}

/** Sets up a machine, an endpoint, and a connection that uses a profile to access the endpoint. */
export async function openProfile(
  machine: Machine,
  profile?: string,
  mfaCode: () => Promise<string | undefined> = () => Promise.resolve(undefined),
) {
  withoutBackoff();
  const server = await startWireServer();
  const home = onMachine(machine);
  const { access, log } = openAccess({ mfaCode });
  const connect = () => access.connect({ region: REGION, endpoint: server.url, profile });
  const update = async () => (await connect()).update(ofPool(POOL), { UserPoolId: POOL });
  return { server, home, log, connect, update };
}
