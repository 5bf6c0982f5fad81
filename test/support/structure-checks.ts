import { structureChecksOf } from '#core/diagnostics';
import { updateRequest } from '#core/resources/pool';

/** The rules for the shape and the limits of UpdateUserPool requests. */
export const structureChecks = structureChecksOf(updateRequest);
