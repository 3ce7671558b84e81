import { useRef, useState } from 'react'
import { useSaver } from './context'

type Local<T> = {
  value: T
  /** What was stored when this value was last in step with the journal. */
  base: T
  isWaiting: boolean
  /** The stored value as last seen; another one after the commit is news, ours or another window's. */
  seen: T
}

// A commit of ours may come back through the live query this long after it.
const ECHO_MS = 2000

/**
 * What a person is typing, between the screen and the journal. Shows what is stored until something is typed, then what
 * was typed; commits it through the saver, and takes over what another window writes while nothing waits here.
 *
 * @param key names the field across the whole page
 * @param save writes a value that was made upon `base`
 */
export function useDraft<T>(
  key: string,
  stored: T,
  save: (value: T, base: T) => Promise<void>,
): readonly [T, (value: T) => void] {
  const saver = useSaver()
  const local = useRef<Local<T> | undefined>(undefined)
  const ours = useRef<{ value: T; at: number }[]>([])
  const [, render] = useState(0)

  if (local.current === undefined) {
    // Only this hook puts values under this key, so it is of this type. The field that was left goes on in this one.
    local.current = saver.waiting(key) as Local<T> | undefined
  }
  const current = local.current
  if (current && !current.isWaiting && stored !== current.seen) {
    const isEcho = ours.current.some(({ value, at }) => value === stored && performance.now() - at < ECHO_MS)
    current.seen = stored
    if (!isEcho) local.current = undefined
  }

  const change = (value: T) => {
    const draft: Local<T> = local.current ?? { value, base: stored, isWaiting: true, seen: stored }
    draft.value = value
    draft.isWaiting = true
    local.current = draft
    saver.later(key, draft, async () => {
      await save(value, draft.base)
      ours.current = [...ours.current.slice(-5), { value, at: performance.now() }]
      draft.base = value
      if (draft.value === value) draft.isWaiting = false
    })
    render((count) => count + 1)
  }
  return [local.current ? local.current.value : stored, change]
}
