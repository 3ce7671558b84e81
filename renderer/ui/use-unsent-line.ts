import { useEffect, useRef, useState } from 'react'

/**
 * A line that is kept by a deliberate act (Enter, a button), but not lost when the person goes on without it: what
 * stands in it when the field goes away is handed to `keep`.
 */
export function useUnsentLine(keep: (text: string) => void): readonly [string, (text: string) => void] {
  const [text, setText] = useState('')
  const latest = useRef({ text, keep })
  latest.current = { text, keep }
  useEffect(
    () => () => {
      const { text: left, keep: keepLeft } = latest.current
      if (left.trim() !== '') keepLeft(left.trim())
    },
    [],
  )
  return [text, setText]
}
