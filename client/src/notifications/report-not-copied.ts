import type { PlanOutcome } from '#live/operations';
import type { Services } from '../services.ts';
import { notCopied } from './messages/copied.ts';
import { listProblems, logOutcome, type PushedThing } from './push-problems.ts';
import { showNotice } from './show-notice.ts';

/** Reports, in the log and in one notification, why a file's request was not copied, unless the user canceled. */
export function reportNotCopied(
  services: Services,
  thing: PushedThing,
  planned: Exclude<PlanOutcome, { kind: 'planned' }>,
): void {
  logOutcome(services, thing, planned);
  const notice = notCopied(thing.name, planned, listProblems(services, thing, planned));
  if (notice) showNotice(services, notice, thing, {});
}
