/**
 * Escapes characters that control a terminal or the text direction, and other line separators. Also escapes "##[" and
 * "##vso[", which begin a command anywhere in a line of a log in GitHub Actions and Azure Pipelines. Keeps line breaks.
 */
export function visible(text: string): string {
  return text.replace(
    /[^\P{C}\n]|[\u2028\u2029]|(?<=#)#(?=(?:vso)?\[)/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Formats text from a file or a live pool, such as a name or a message, as part of one line. */
export function visibleLine(text: string): string {
  return visible(text.replaceAll('\n', ' '));
}

/** Formats a file name that begins a line. GitHub interprets a line that begins with "::" as a command. */
export function visibleName(name: string): string {
  return visibleLine(/^\s*::/.test(name) ? `./${name}` : name);
}
