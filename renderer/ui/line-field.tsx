import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { isComposing } from './composing'
import './line-field.css'

type LineFieldProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onCaret?: (caret: number) => void
  /** Enter, outside an input method. */
  readonly onEnter?: () => void
  readonly label: string
  readonly placeholder?: string
  readonly describedBy?: string | undefined
  /** Focuses the field when it appears and puts the caret there, or at the end. */
  readonly focus?: boolean | undefined
  readonly caret?: number | undefined
  /** `sentence` is large and serif, `inline` stands inside a sentence, `field` is an ordinary one. */
  readonly look?: 'sentence' | 'inline' | 'field'
}

/**
 * A field for one line of text that grows instead of scrolling. Enter adds no line. A line break that is pasted stays:
 * nothing of what a person gives is thrown away.
 */
export function LineField(props: LineFieldProps) {
  const { value, onChange, onCaret, onEnter, label, placeholder, describedBy, focus, caret, look = 'field' } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const initial = useRef({ focus, caret })
  // Before the next key can arrive: in a later effect it would be lost.
  useLayoutEffect(() => {
    const { focus: wanted, caret: at } = initial.current
    if (!wanted || !field.current) return
    const place = Math.min(at ?? field.current.value.length, field.current.value.length)
    field.current.focus()
    field.current.setSelectionRange(place, place)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || isComposing(event)) return
    event.preventDefault()
    onEnter?.()
  }
  return (
    <textarea
      ref={field}
      className={`line-field line-field-${look}`}
      rows={1}
      dir="auto"
      value={value}
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={placeholder}
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(event.currentTarget.value)}
      onSelect={(event) => onCaret?.(event.currentTarget.selectionStart)}
    />
  )
}
