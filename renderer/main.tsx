import './theme/styles'
import { createRoot } from 'react-dom/client'
import { type Clock, instantAt } from '#core/calendar/clock'
import { App } from './app'
import { browserBridge } from './bridge/browser-bridge'
import { desktopBridge } from './bridge/desktop-bridge'
import { openJournal } from './data/open-journal'
import { createSecondCopy } from './data/second-copy'

const appVersion: string = import.meta.env.APP_VERSION

const clock: Clock = {
  now: () => instantAt(Date.now()),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
}

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')

const bridge = desktopBridge() ?? browserBridge(appVersion, () => Date.now())
const copy = createSecondCopy(bridge, clock)
const surroundings = { clock, appVersion, bridge, copy }
// The journal opens while React starts.
const opening = openJournal(surroundings)
// The shell grants it without asking anyone; what a browser does is its own affair.
if (bridge.edition === 'desktop') void navigator.storage.persist()
createRoot(root).render(<App surroundings={surroundings} opening={opening} />)
