import type { Answered, Message, MessageName, RequestName, Sent } from '#core/bridge/channels'

/** What the pages may ask of where they run. One stands for the desktop shell, one for a plain browser. */
export type Bridge = {
  readonly edition: 'desktop' | 'browser'
  /** Asks the shell. Rejects when the shell refuses. */
  readonly request: <N extends RequestName>(name: N, sent: Sent<N>) => Promise<Answered<N>>
  /** Listens to the shell; returns the way to stop. */
  readonly listen: <N extends MessageName>(name: N, received: (message: Message<N>) => void) => () => void
}
