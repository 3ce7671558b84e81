/** The kind of an error, never its message: a message could quote a record. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error || error instanceof DOMException)) return typeof error
  const inner: unknown = 'inner' in error ? error.inner : undefined
  return inner instanceof Error && inner.name !== error.name ? `${error.name} (${inner.name})` : error.name
}
