import { compact } from './compact.ts';
import type { Format } from './format.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';

export { pathFrom, type Format, type FormatContext } from './format.ts';
export { stepSummary } from './step-summary.ts';

/** The output formats of `check`, by name. */
export const formats = { stylish, compact, json, github, gitlab, sarif, junit } satisfies Record<string, Format>;

/** The name of an output format. */
export type FormatName = keyof typeof formats;

/** The names of all output formats. */
export const formatNames = Object.keys(formats) as readonly FormatName[];
