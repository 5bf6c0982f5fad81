import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './host.ts';

/** Reads the packaged documentation of diagnostics. @returns the sections in Markdown, by code */
export function readRules({ packageFolder }: Pick<Host, 'packageFolder'>): ReadonlyMap<string, string> {
  const page = readFileSync(join(packageFolder, 'docs', 'rules.md'), 'utf8');
  const [, ...sections] = page.replaceAll('\r\n', '\n').split('\n### ');
  return new Map(
    sections.map((section) => {
      const [text = ''] = section.split('\n## ');
      const end = text.indexOf('\n');
      return [text.slice(0, end), text.slice(end).trim()];
    }),
  );
}
