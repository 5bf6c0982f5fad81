/** Escapes characters that control a terminal or the text direction, and other line separators. Keeps line breaks. */
export function visible(text: string): string {
  return text.replace(
    /[^\P{C}\n]|[\u2028\u2029]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Formats text from a file or a live pool, such as a name or a message, as part of one line. */
export function visibleLine(text: string): string {
  return visible(text.replaceAll('\n', ' '));
}

/** Formats a file name that begins a line. GitHub and GitLab interpret a line that begins with "::" or "##[" as a command. */
export function visibleName(name: string): string {
  return visibleLine(/^\s*(?:::|##)/.test(name) ? `./${name}` : name);
}
