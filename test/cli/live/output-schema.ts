import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { projectRoot } from '../../../scripts/paths.mjs';

const schema = JSON.parse(readFileSync(join(projectRoot, 'docs', 'live-output.schema.json'), 'utf8')) as object;

/** Validates the output of a command with `--format json`. @returns the problems; null if it is valid */
export function problemsIn(output: string): unknown {
  const isValid = new Ajv({ allowUnionTypes: true }).compile(schema);
  isValid(JSON.parse(output));
  return isValid.errors ?? null;
}
