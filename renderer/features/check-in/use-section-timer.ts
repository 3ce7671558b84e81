import { useCallback, useEffect, useRef, useState } from 'react'
import { activeMs, type BySection, EXTENSION_MINUTES, withSeconds } from '#core/reviews/timer'

export type SectionTimer = {
  readonly seconds: BySection
  readonly extended: BySection
  readonly isPaused: boolean
  readonly setPaused: (isPaused: boolean) => void
  /** Adds five minutes to the section that is open. */
  readonly extend: () => void
}

type Start = { readonly seconds: BySection; readonly extended: BySection }

const LOOK_MS = 1000
const KEEP_EVERY_SECONDS = 10
const INPUT_EVENTS = ['keydown', 'pointerdown', 'wheel', 'input'] as const

/**
 * Counts active seconds of the open section: while the window is focused and there was input in the last two minutes.
 * `onKeep` is called every ten counted seconds, so that a killed process loses no more than that.
 */
export function useSectionTimer(section: string, start: Start, isCounting: boolean, onKeep: () => void): SectionTimer {
  const [seconds, setSeconds] = useState(start.seconds)
  const [extended, setExtended] = useState(start.extended)
  const [isPaused, setPaused] = useState(false)
  const keep = useRef(onKeep)
  keep.current = onKeep

  useEffect(() => {
    if (!isCounting) return
    let lastLook = performance.now()
    let lastInput = lastLook
    let unkeptMs = 0
    const noteInput = () => {
      lastInput = performance.now()
    }
    const look = () => {
      const now = performance.now()
      const elapsedMs = now - lastLook
      lastLook = now
      const counted = activeMs({ elapsedMs, sinceInputMs: now - lastInput, isFocused: document.hasFocus(), isPaused })
      if (counted === 0) return
      setSeconds((before) => withSeconds(before, section, counted / 1000))
      unkeptMs += counted
      if (unkeptMs < KEEP_EVERY_SECONDS * 1000) return
      unkeptMs = 0
      keep.current()
    }
    for (const name of INPUT_EVENTS) window.addEventListener(name, noteInput, { capture: true, passive: true })
    const interval = setInterval(look, LOOK_MS)
    return () => {
      look()
      clearInterval(interval)
      for (const name of INPUT_EVENTS) window.removeEventListener(name, noteInput, { capture: true })
    }
  }, [section, isCounting, isPaused])

  const extend = useCallback(
    () => setExtended((before) => ({ ...before, [section]: (before[section] ?? 0) + EXTENSION_MINUTES })),
    [section],
  )
  return { seconds, extended, isPaused, setPaused, extend }
}
