import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_FILE, configProperties, INVALID_CONFIG } from '#core/config';
import { allOf } from '#core/text';
import type { Host } from './host.ts';

/** Reads the packaged documentation of diagnostics. @returns the sections in Markdown, by code */
export function readRules({ packageFolder }: Pick<Host, 'packageFolder'>): ReadonlyMap<string, string> {
  const page = readFileSync(join(packageFolder, 'docs', 'rules.md'), 'utf8');
  const [, ...sections] = page.replaceAll('\r\n', '\n').split('\n### ');
  const rules = sections.map((section): [string, string] => {
    const [text = ''] = section.split('\n## ');
    const end = text.indexOf('\n');
    return [text.slice(0, end), text.slice(end).trim()];
  });
  return new Map([...rules, [INVALID_CONFIG, invalidConfig]]);
}

/** The documentation of problems in configuration files, which are not in the list of rules. */
const invalidConfig = `**${CONFIG_FILE} has an unknown property, rule code or severity, or an invalid pattern.**
The invalid part is ignored. Until it is corrected, files to which the configuration applies can't be planned or pushed, because it is unknown which pools are protected. The properties are ${allOf(configProperties)}.

- Severity: error. It cannot be changed.`;
