/**
 * Whether a pool is one of those that the user has to name before a push.
 * @param patterns pool ids or names; `*` stands for any characters, letters count without case
 */
export function isProtected(
  patterns: readonly string[],
  { poolId, poolName }: { readonly poolId: string; readonly poolName: string },
): boolean {
  return patterns.some((pattern) => matches(pattern, poolId) || matches(pattern, poolName));
}

/**
 * What the user types to confirm a push to a protected pool: its name, or its ID where there is nothing to see of the
 * name, which an empty answer would match.
 */
export function confirmationName({ poolId, poolName }: { readonly poolId: string; readonly poolName: string }): string {
  return /[^\s\p{Cc}\p{Cf}]/u.test(poolName) ? poolName : poolId;
}

/** By hand, since a pattern with many stars would make a regular expression of it try for ever. */
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
