import type { ASTNode } from 'vscode-json-languageservice';

/**
 * Where a comma has to be put so that a new child of an object or list can begin at `start`.
 * @returns undefined where there is a comma already, or nothing before it that needs one
 */
export function missingComma(text: string, container: ASTNode, start: number): number | undefined {
  const previous = container.children?.findLast((child) => child.offset + child.length <= start);
  if (!previous || (previous.type === 'property' && !previous.valueNode)) return undefined;
  const end = previous.offset + previous.length;
  const between = text.slice(end, start).replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
  return between.includes(',') ? undefined : end;
}
