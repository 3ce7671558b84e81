import type { ReactNode } from 'react'

/** A card of the aside: a small label, and what it names. */
export function Card({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="aside-card">
      <h2 className="label">{label}</h2>
      {children}
    </section>
  )
}
