import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const sources = new URL('../../../core/src/', import.meta.url);

/** The literals that `l10n.t()` is called with in core/. */
export function textsOfCalls(): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.generated.ts')) continue;
    const code = readFileSync(new URL(file, sources), 'utf8');
    if (!code.includes('l10n.t(')) continue;
    const visit = (node: ts.Node): void => {
      const [text] = ts.isCallExpression(node) && node.expression.getText(tree) === 'l10n.t' ? node.arguments : [];
      if (text && ts.isStringLiteral(text)) texts.add(text.text);
      ts.forEachChild(node, visit);
    };
    const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
    visit(tree);
  }
  return texts;
}
