import { useEffect, useRef, useState } from 'react'

const unsent = new Set<() => void>()

/** Hands over what stands in any line that was not sent yet, so that whoever goes on finds it kept. */
export function sendUnsentLines(): void {
  for (const send of unsent) send()
}

/**
 * A line that is kept by a deliberate act (Enter, a button), but not lost when the person goes on without it: what
 * stands in it when the field goes away, or before that when all lines are sent, is handed to `keep`.
 */
export function useUnsentLine(keep: (text: string) => void): readonly [string, (text: string) => void] {
  const [text, setText] = useState('')
  const latest = useRef({ text, keep })
  latest.current = { text, keep }
  useEffect(() => {
    const send = () => {
      const { text: left, keep: keepLeft } = latest.current
      if (left.trim() === '') return
      // Once is enough, also when the field goes away before it is drawn empty.
      latest.current = { text: '', keep: keepLeft }
      setText('')
      keepLeft(left.trim())
    }
    unsent.add(send)
    return () => {
      unsent.delete(send)
      send()
    }
  }, [])
  return [text, setText]
}
