/** A name from outside as a code: without its namespace, and `Unknown` if it is not a name. */
export function plainCode(name: unknown): string {
  const code = typeof name === 'string' ? name.replace(/^.*#/, '') : '';
  return /^[\w.]{1,80}$/.test(code) ? code : 'Unknown';
}
