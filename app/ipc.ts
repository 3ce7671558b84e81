import { ipcMain, type WebContents } from 'electron'
import {
  type Answered,
  MESSAGES,
  type Message,
  type MessageName,
  REQUESTS,
  type RequestName,
  type Sent,
} from '#core/bridge/channels'
import { isOwnUrl } from '#core/bridge/origin'

/** What the shell does for each request of a page, and which page asks. */
export type Handlers = {
  readonly [N in RequestName]: (sent: Sent<N>, page: WebContents) => Promise<Answered<N>> | Answered<N>
}

/**
 * Answers the page's requests. Refuses, with an error that repeats nothing of what was sent: senders that are not the
 * top frame of our own origin, names that are not in the table, and payloads the table does not allow.
 */
export function answerRequests(handlers: Handlers): void {
  ipcMain.handle('vantage:request', async (event, name: unknown, sent: unknown) => {
    const frame = event.senderFrame
    if (!frame || frame.parent !== null || !isOwnUrl(frame.url)) throw new Error('Refused: unknown sender')
    if (!isRequestName(name)) throw new Error('Refused: unknown request')
    return await answer(handlers, name, sent, event.sender)
  })
}

function answer<N extends RequestName>(
  handlers: Handlers,
  name: N,
  sent: unknown,
  page: WebContents,
): Promise<Answered<N>> | Answered<N> {
  const parsed = REQUESTS[name].sent.safeParse(sent)
  if (!parsed.success) throw new Error('Refused: unexpected payload')
  return handlers[name](parsed.data as Sent<N>, page)
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name)
}

/** Sends a message of the table to the page. */
export function tell<N extends MessageName>(page: WebContents, name: N, message: Message<N>): void {
  page.send('vantage:message', name, MESSAGES[name].parse(message))
}
