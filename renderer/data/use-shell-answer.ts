import { useCallback, useEffect, useState } from 'react'
import type { Answered, MessageName } from '#core/bridge/channels'
import { useBridge } from './context'

/** Requests that ask how something stands, and send nothing. */
type Question = 'reminders:get' | 'machine:get'

/** How something stands in the shell: asked at once, again at each message that it changed, and when told to. */
export function useShellAnswer<N extends Question>(
  name: N,
  changed?: MessageName,
): readonly [Answered<N> | undefined, () => Promise<void>] {
  const bridge = useBridge()
  const [answer, setAnswer] = useState<Answered<N>>()
  const ask = useCallback(async () => {
    setAnswer((await bridge.request(name, undefined as never)) as Answered<N>)
  }, [bridge, name])
  useEffect(() => {
    void ask()
    return changed && bridge.listen(changed, () => void ask())
  }, [ask, bridge, changed])
  return [answer, ask]
}
