import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from './host.ts';

/** Reads the packaged documentation of diagnostics. @returns the sections in Markdown, by code */
export async function readRules({ packageFolder }: Pick<Host, 'packageFolder'>): Promise<ReadonlyMap<string, string>> {
  const page = await readFile(join(packageFolder, 'docs', 'rules.md'), 'utf8');
  const [, ...sections] = page.replaceAll('\r\n', '\n').split('\n### ');
  return new Map(
    sections.map((section) => {
      const [text = ''] = section.split('\n## ');
      const end = text.indexOf('\n');
      return [text.slice(0, end), text.slice(end).trim()];
    }),
  );
}
