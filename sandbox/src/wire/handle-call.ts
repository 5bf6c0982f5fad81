import type { IncomingMessage } from 'node:http';
import { ServiceError } from '../errors.ts';
import type { Service } from '../operations/index.ts';
import { authorize } from './authorize.ts';
import { failure, garbage, success, type Answer } from './answer.ts';
import type { Call } from './call.ts';
import type { Fault, Faults } from './faults.ts';

/** A call's outcome: a response or a reset connection. */
export type Outcome = Answer | 'reset';

/**
 * Runs a call's operation with its scheduled fault, if there is one. Never throws: errors become responses.
 *
 * @param request provides the headers
 */
export async function handleCall(
  service: Service,
  faults: Faults,
  request: IncomingMessage,
  call: Call,
): Promise<Outcome> {
  try {
    const { operation, credential } = authorize(request, call, service.accessKeyIds);
    const operate = (): object | undefined => operation(service, credential.region, call.body);
    return await withFault(await faults.take(call), operate);
  } catch (error) {
    return failure(error);
  }
}

async function withFault(fault: Fault | undefined, operate: () => object | undefined): Promise<Outcome> {
  switch (fault?.kind) {
    case undefined:
      return attempt(operate);
    case 'error': {
      const error = new ServiceError(fault.type, fault.message ?? fault.type, fault.status);
      if (fault.when === 'after') attempt(operate);
      return failure(error);
    }
    case 'hold': {
      if (fault.when !== 'after') await fault.gate.pass();
      const answer = attempt(operate);
      if (fault.when === 'after') await fault.gate.pass();
      return answer;
    }
    case 'reset':
      if (fault.when === 'after') attempt(operate);
      return 'reset';
    case 'garbage':
      attempt(operate);
      return garbage(fault.body ?? '<html><body>Bad Gateway</body></html>', fault.status ?? 200);
    case 'truncate':
      return { ...attempt(operate), truncated: true };
  }
}

function attempt(operate: () => object | undefined): Answer {
  try {
    return success(operate());
  } catch (error) {
    return failure(error);
  }
}
