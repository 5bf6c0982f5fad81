import { structureChecksOf } from '#core/diagnostics';
import { updateRequest } from '#core/resources/pool';

/** The checks of the shape and limits of UpdateUserPool. */
export const structureChecks = structureChecksOf(updateRequest);
