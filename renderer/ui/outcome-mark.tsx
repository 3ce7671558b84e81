import type { Outcome } from '#core/journal/goal'
import './outcome-mark.css'

type OutcomeMarkProps = { readonly outcome: Outcome | undefined; readonly label?: string }

/** A goal's outcome as a small circle: full, half, empty, dotted; never by colour alone. */
export function OutcomeMark({ outcome, label }: OutcomeMarkProps) {
  const words = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  return <span className={`outcome-mark outcome-${outcome ?? 'open'}`} {...words} />
}
