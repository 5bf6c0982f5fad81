import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/paths.mjs';
import { filesIn, sourceFolders } from './project-files.ts';

const files = sourceFolders.flatMap(filesIn);
const atTheTop = readdirSync(projectRoot);
const docs = readdirSync(join(projectRoot, 'docs')).map((name) => `docs/${name}`);
const pages = [...docs.filter((name) => name.endsWith('.md')), 'CONTRIBUTING.md', 'SECURITY.md'];

/**
 * Returns the source files named in code font or in code blocks, such as `push-pool.ts` or `live/src/aws/failure.ts`.
 */
function namedIn(page: string): string[] {
  const text = readFileSync(join(projectRoot, page), 'utf8');
  return [...new Set(text.match(/(?<![\w*<./-])\w[\w./-]*\.(?:ts|mts|mjs)\b/g))];
}

describe.each(pages)('%s', (page) => {
  const named = namedIn(page);

  it.runIf(named.length > 0)('names only source files that exist', () => {
    expect(
      named.filter((name) => ![...files, ...atTheTop].some((file) => file === name || file.endsWith(`/${name}`))),
    ).toEqual([]);
  });
});
