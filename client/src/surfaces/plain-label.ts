/** A text for a label in which VS Code draws icons: `$(bug)` in the name of a pool is none. */
export function plainLabel(text: string): string {
  return text.replaceAll('$(', '$ (');
}
