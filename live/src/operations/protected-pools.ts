/**
 * Whether the user must type the name of a pool before a push to it.
 * @param patterns pool ids or names; `*` matches any characters; case-insensitive
 */
export function isProtected(
  patterns: readonly string[],
  { poolId, poolName }: { readonly poolId: string; readonly poolName: string },
): boolean {
  return patterns.some((pattern) => matches(pattern, poolId) || matches(pattern, poolName));
}

/**
 * Returns the text that the user types to confirm a push to a protected pool: its name, or its ID if the name has no
 * visible character and could be matched by an empty answer.
 */
export function confirmationText({ poolId, poolName }: { readonly poolId: string; readonly poolName: string }): string {
  return /[^\s\p{Cc}\p{Cf}]/u.test(poolName) ? poolName : poolId;
}

/** Matches without a regular expression, which could backtrack exponentially for a pattern with many stars. */
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
