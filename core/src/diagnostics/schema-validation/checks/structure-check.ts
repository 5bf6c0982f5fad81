import type { Check } from '../../types/index.ts';

/** A check that follows from the request's shape and its limits; the members that it is about are looked up. */
export type StructureCheck = Omit<Check, 'members'>;

/** A page of the API reference. */
export const apiPage = (type: string): string =>
  `https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_${type}.html`;

/** A page of the developer guide. */
export const guidePage = (page: string): string =>
  `https://docs.aws.amazon.com/cognito/latest/developerguide/${page}.html`;
