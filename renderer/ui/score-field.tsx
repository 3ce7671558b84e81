import { useId, useLayoutEffect, useRef } from 'react'
import './score-field.css'

type ScoreFieldProps = {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number) => void
  readonly focus?: boolean
}

const SCORES: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** A number from 0 to 10, as native radio buttons in one row: arrows move. */
export function ScoreField({ label, value, onChange, focus = false }: ScoreFieldProps) {
  const name = useId()
  const row = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(focus)
  // Before the next key can arrive: in a later effect it would be lost.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    const radio = row.current?.querySelector<HTMLInputElement>('input:checked') ?? row.current?.querySelector('input')
    radio?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={row} role="radiogroup" aria-label={label} className="scores numbers">
      {SCORES.map((score) => (
        <label key={score} className="score">
          <input type="radio" name={name} checked={score === value} onChange={() => onChange(score)} />
          <span>{score}</span>
        </label>
      ))}
    </div>
  )
}
