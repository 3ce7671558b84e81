import { app } from 'electron'
import { type Destination, destinationOfArguments, destinationOfLink, LINK_SCHEME } from '#core/bridge/destination'
import { HIDDEN_SWITCH } from './machine/autostart'

/**
 * Opens what a second start or a link asks for. There is only ever one Vantage on a profile: a second start hands its
 * arguments over and ends. Must be called before the app is ready, for macOS sends the first link early.
 */
export function onLinks(open: (destination?: Destination) => void): void {
  // A program that is run from its source is not what links should be bound to.
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME)
  const openWhenReady = (destination?: Destination) => void app.whenReady().then(() => open(destination))
  // The system starts it hidden at login; one that runs already has nothing to show for that.
  app.on('second-instance', (_event, argv) => {
    if (!argv.includes(HIDDEN_SWITCH)) openWhenReady(destinationOfArguments(argv))
  })
  app.on('open-url', (event, link) => {
    event.preventDefault()
    const destination = destinationOfLink(link)
    if (destination) openWhenReady(destination)
  })
}
