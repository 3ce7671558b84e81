import { useCallback, useEffect, useRef, useState } from 'react'
import { activeMs, type BySection, EXTENSION_MINUTES, withSeconds } from '#core/reviews/timer'

export type SectionTimer = {
  readonly seconds: BySection
  readonly extended: BySection
  readonly isPaused: boolean
  readonly setPaused: (isPaused: boolean) => void
  /** Adds five minutes to the section that is open. */
  readonly extend: () => void
  /** What was counted and added since this was last taken: to be kept now. */
  readonly takeUnkept: () => Start
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
  const unkept = useRef<Start>({ seconds: {}, extended: {} })

  useEffect(() => {
    if (!isCounting) return
    let lastCount = performance.now()
    let lastInput = lastCount
    let countedMs = 0
    let unkeptMs = 0
    const count = () => {
      const now = performance.now()
      const elapsedMs = now - lastCount
      lastCount = now
      countedMs += activeMs({ elapsedMs, sinceInputMs: now - lastInput, isFocused: document.hasFocus(), isPaused })
    }
    // What lies before this input is counted first: a key after an hour away must not count the hour. Nothing is rendered
    // here: a field whose input is just being handled would be set back to what it held before.
    const noteInput = () => {
      count()
      lastInput = performance.now()
    }
    const look = () => {
      count()
      if (countedMs === 0) return
      const seconds = countedMs / 1000
      unkeptMs += countedMs
      countedMs = 0
      setSeconds((before) => withSeconds(before, section, seconds))
      unkept.current = { ...unkept.current, seconds: withSeconds(unkept.current.seconds, section, seconds) }
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

  const extend = useCallback(() => {
    setExtended((before) => withSeconds(before, section, EXTENSION_MINUTES))
    unkept.current = { ...unkept.current, extended: withSeconds(unkept.current.extended, section, EXTENSION_MINUTES) }
    keep.current()
  }, [section])
  const takeUnkept = useCallback(() => {
    const taken = unkept.current
    unkept.current = { seconds: {}, extended: {} }
    return taken
  }, [])
  return { seconds, extended, isPaused, setPaused, extend, takeUnkept }
}
