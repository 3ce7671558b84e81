/**
 * JSON text that is the same for the same value, whatever the order its keys were written in: keys sorted by code units
 * (those that are whole numbers first, as JSON.stringify has it), no spaces, keys without a value left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  // Unlike an assignment, this makes an own key of any name, `__proto__` too.
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/** Compares ids by code units, as canonical text is ordered. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id)
}
