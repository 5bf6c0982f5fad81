import { invalidParameter } from '../errors.ts';
import { defaultAcrNames } from '../state/acr.ts';
import type { PoolChange, ValidationRule } from './rule.ts';

/**
 * The rules for names of ACR levels. All of them are documented (AWS API reference, AcrConfiguration), but the messages
 * are our own.
 */
export const acrRules: readonly ValidationRule<PoolChange>[] = [
  {
    code: 'acr-levels',
    rejects: ({ sent }) =>
      Object.keys(sent.AcrConfiguration ?? {}).some((level) => !Object.hasOwn(defaultAcrNames, level)),
    error: () => invalidParameter(`AcrConfiguration levels must be among ${Object.keys(defaultAcrNames).join(', ')}`),
  },
  {
    code: 'acr-value-characters',
    rejects: ({ sent }) =>
      Object.values(sent.AcrConfiguration ?? {}).some(({ AcrValue = '' }) => !urlCharacters.test(AcrValue)),
    error: () => invalidParameter('AcrValue must have only characters that are valid in a URL or a URN'),
  },
  {
    // The default names of omitted levels also count.
    code: 'acr-unique',
    rejects({ next }) {
      const names = Object.values(next.settings.AcrConfiguration ?? {}).map(({ AcrValue }) => AcrValue);
      return new Set(names).size < names.length;
    },
    error: () => invalidParameter('AcrValue must be unique across all levels, including default names'),
  },
];

const urlCharacters = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/u;
