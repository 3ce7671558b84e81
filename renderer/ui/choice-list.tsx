import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import './choice-list.css'

export type Choice<T extends string> = { readonly value: T; readonly label: ReactNode; readonly hint?: string }

type ChoiceListProps<T extends string> = {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly value: T | undefined
  readonly onChange: (value: T) => void
  readonly focus?: boolean | undefined
  /** `column` for sentences, `row` for single words, `chips` for short phrases that wrap. */
  readonly look: 'column' | 'row' | 'chips'
}

/** One of several, as native radio buttons: arrows move, space chooses, and the whole card can be clicked. */
export function ChoiceList<T extends string>({ label, choices, value, onChange, focus, look }: ChoiceListProps<T>) {
  const name = useId()
  const list = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(focus)
  // Before the next key can arrive: in a later effect it would be lost.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    const radio = list.current?.querySelector<HTMLInputElement>('input:checked') ?? list.current?.querySelector('input')
    radio?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={list} role="radiogroup" aria-label={label} className={`choices choices-${look}`}>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={name}
            className="choice-radio"
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span className="choice-dot" aria-hidden="true" />
          <span className="choice-label">
            {choice.label}
            {choice.hint && <span className="choice-hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}
