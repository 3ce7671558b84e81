import type { Answered, RequestName } from '#core/bridge/channels'
import type { Bridge } from './bridge'

/** Stands in for the shell in a plain browser: there is no window of ours to care for, and nobody sends messages. */
export function browserBridge(appVersion: string): Bridge {
  const answers: { readonly [N in RequestName]: Answered<N> } = {
    'shell:info': { appVersion, platform: 'browser', runtime: navigator.userAgent },
    'shell:appearance': null,
    'window:ready-to-close': null,
    'window:unsaved': null,
  }
  return {
    edition: 'browser',
    request: async (name) => answers[name],
    listen: () => () => undefined,
  }
}
