/**
 * A text that stays what it is where VS Code makes links of `[text](target)`, commands included, and icons of `$(name)`:
 * names of files, pools and profiles, and what the service says, go into labels and messages.
 */
export function plain(text: string): string {
  return text.replaceAll('](', '] (').replaceAll('$(', '$ (');
}
