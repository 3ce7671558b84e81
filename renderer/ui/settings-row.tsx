import { type ReactNode, useId } from 'react'
import './settings-row.css'

type SettingsRowProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly children: (labelId: string) => ReactNode
}

/** One setting: what it is on the left, what it can be on the right. */
export function SettingsRow({ label, hint, children }: SettingsRowProps) {
  const id = useId()
  return (
    <section className="settings-row">
      <div>
        <h2 id={id}>{label}</h2>
        {hint && <p className="small muted">{hint}</p>}
      </div>
      <div className="settings-control">{children(id)}</div>
    </section>
  )
}
