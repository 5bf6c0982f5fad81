/** Computes a value on the first call and caches it. If the computation throws, the next call tries again. */
export function lazy<T>(compute: () => T): () => T {
  let computed: { readonly value: T } | undefined;
  return () => (computed ??= { value: compute() }).value;
}
