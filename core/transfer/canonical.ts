/**
 * JSON text that is the same for the same value, whatever the order its keys were written in: keys sorted by code
 * units, no spaces, keys without a value left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((item) => (item === undefined ? 'null' : canonicalJson(item))).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts: string[] = []
  for (const key of sortedKeys(value)) {
    const inner: unknown = Reflect.get(value, key)
    if (inner !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(inner)}`)
  }
  return `{${parts.join()}}`
}

function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value)
  // What was read from canonical text is in order already.
  for (let index = 1; index < keys.length; index += 1) {
    if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return keys.sort()
  }
  return keys
}

/** Compares ids by code units, as canonical text is ordered. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id)
}
