import { type ExposedBridge, MESSAGES, REQUESTS } from '#core/bridge/channels'
import type { Bridge } from './bridge'

declare global {
  interface Window {
    /** Exposed by the preload script; absent in a plain browser. */
    readonly vantage?: ExposedBridge
  }
}

/** The bridge to the desktop shell; undefined in a plain browser. */
export function desktopBridge(): Bridge | undefined {
  const exposed = window.vantage
  if (!exposed) return undefined
  return {
    edition: 'desktop',
    request: async (name, sent) => {
      const answered = await exposed.request(name, sent)
      // The table gives the schema of this very name, which TypeScript cannot follow through the index.
      return REQUESTS[name].answered.parse(answered) as never
    },
    listen: (name, received) =>
      exposed.listen(name, (message) => {
        const parsed = MESSAGES[name].safeParse(message)
        if (parsed.success) received(parsed.data as never)
      }),
  }
}
