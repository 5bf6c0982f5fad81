import { readdirSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'rolldown/utils';

const sources = new URL('../../../core/src/', import.meta.url);

/** The literals that `l10n.t()` is called with in core/. */
export function textsOfCalls(): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.generated.ts')) continue;
    const code = readFileSync(new URL(file, sources), 'utf8');
    if (!code.includes('l10n.t(')) continue;
    const visitor = new Visitor({
      CallExpression: ({ callee, arguments: [text] }) => {
        if (code.slice(callee.start, callee.end) !== 'l10n.t') return;
        if (text?.type === 'Literal' && typeof text.value === 'string') texts.add(text.value);
      },
    });
    visitor.visit(parseSync(file, code).program);
  }
  return texts;
}
