/**
 * Escapes a string for labels and messages, in which VS Code renders `[text](target)` as a link, including command
 * links, and `$(name)` as an icon. Service messages and the names of files, pools and profiles are untrusted.
 */
export function plain(text: string): string {
  return text.replaceAll('](', '] (').replaceAll('$(', '$ (');
}
