import { app } from 'electron'
import { type Destination, destinationOfArguments, destinationOfLink, LINK_SCHEME } from '#core/bridge/destination'
import { HIDDEN_SWITCH } from './machine/autostart'

type Open = (destination?: Destination) => void

/**
 * Listens for what a second start or a link asks for, and returns the way to have it opened; what comes before waits. There
 * is only ever one Vantage on a profile: a second start hands its arguments over and ends. Must be called at once when the
 * program starts, for macOS sends the link that started it before the app is ready.
 */
export function listenForLinks(): (open: Open) => void {
  const early: (Destination | undefined)[] = []
  let open: Open = (destination) => early.push(destination)
  // The system starts it hidden at login; one that runs already has nothing to show for that.
  app.on('second-instance', (_event, argv) => {
    if (!argv.includes(HIDDEN_SWITCH)) open(destinationOfArguments(argv))
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    const destination = destinationOfLink(link)
    if (destination) open(destination)
  })
  return (whenReady) => {
    open = whenReady
    for (const destination of early.splice(0)) open(destination)
  }
}

/**
 * Binds links to this program where the system asks the program for it. On Linux the package's desktop entry does, and
 * asking costs a process; a program run from its source or unpacked anew at each start is not what links should lead to.
 */
export function bindLinks(platform: NodeJS.Platform): void {
  const isPassing = process.env.PORTABLE_EXECUTABLE_FILE !== undefined
  if (app.isPackaged && platform !== 'linux' && !isPassing) app.setAsDefaultProtocolClient(LINK_SCHEME)
}
