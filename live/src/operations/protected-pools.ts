/**
 * Whether the user must type a pool's name before a push.
 * @param patterns pool IDs or names, in which `*` matches any characters; case-insensitive
 */
export function isProtected(
  patterns: readonly string[],
  { poolId, poolName }: { readonly poolId: string; readonly poolName: string },
): boolean {
  return patterns.some((pattern) => matches(pattern, poolId) || matches(pattern, poolName));
}

/**
 * Returns the text that the user must type to confirm a push to a protected pool: the pool's name, or its ID if the
 * name contains no visible characters and would match an empty input.
 */
export function confirmationText({ poolId, poolName }: { readonly poolId: string; readonly poolName: string }): string {
  return /[^\s\p{Cc}\p{Cf}]/u.test(poolName) ? poolName : poolId;
}

/** Avoids regular expressions, because a pattern with many stars could cause exponential backtracking. */
function matches(pattern: string, name: string): boolean {
  const parts = pattern.toLowerCase().split('*');
  const text = name.toLowerCase();
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}
