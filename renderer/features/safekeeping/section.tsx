import { type ReactNode, useId } from 'react'

type SectionProps = { readonly title: string; readonly text?: string; readonly children: ReactNode }

/** One thing to do with the journal, with its title on the left. */
export function Section({ title, text, children }: SectionProps) {
  const id = useId()
  return (
    <section className="keeping-section" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {text && <p className="small muted">{text}</p>}
      </div>
      <div className="keeping-control">{children}</div>
    </section>
  )
}
