import type { RefCallback } from 'react'

const CAN_HAVE_FOCUS = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]'

/**
 * Keeps the focus within a part of the page, given as its `ref`: when what had it goes away, as a row that was taken off or an
 * "Undo" that was pressed, what stands in its place takes it. What takes the focus by itself is left alone.
 */
export const keepFocus: RefCallback<HTMLElement> = (part) => {
  if (!part) return
  const choices = () =>
    [...part.querySelectorAll<HTMLElement>(CAN_HAVE_FOCUS)].filter((element) => element.checkVisibility())
  let last: { readonly element: Element; readonly index: number } | undefined
  const remember = (element: EventTarget | null) => {
    const index = element instanceof HTMLElement ? choices().indexOf(element) : -1
    last = element instanceof HTMLElement && index >= 0 ? { element, index } : undefined
  }
  const onFocus = ({ target }: FocusEvent) => remember(target)
  const changes = new MutationObserver(() => {
    if (!last || last.element.isConnected || document.activeElement !== document.body) return
    const { index } = last
    const left = choices()
    left[Math.min(index, left.length - 1)]?.focus()
  })
  remember(document.activeElement)
  part.addEventListener('focusin', onFocus)
  changes.observe(part, { childList: true, subtree: true })
  return () => {
    part.removeEventListener('focusin', onFocus)
    changes.disconnect()
  }
}
