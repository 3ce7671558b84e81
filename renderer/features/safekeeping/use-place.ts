import { useEffect, useState } from 'react'
import type { Place } from '#core/bridge/copy'
import { useBridge } from '../../data/context'

/** Where the second copy lies, and the way to look again; undefined until first known. */
export function usePlace(): readonly [Place | undefined, () => void] {
  const bridge = useBridge()
  const [place, setPlace] = useState<Place>()
  const [count, setCount] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each count looks once more.
  useEffect(() => {
    void bridge.request('place:get', undefined).then(setPlace)
  }, [bridge, count])
  return [place, () => setCount((before) => before + 1)]
}
