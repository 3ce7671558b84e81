import type { KeyboardEvent } from 'react'

/**
 * Whether a key belongs to an input method that is composing, so that it must move nothing. On macOS the Enter that
 * confirms a candidate arrives after `compositionend`, with key code 229 and `isComposing` already false.
 */
export function isComposing(event: KeyboardEvent | globalThis.KeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  return native.isComposing || native.keyCode === 229
}
