import { powerMonitor } from 'electron'

// A reminder comes at most this long after its hour. A short interval also survives what long timers do not: sleep, a
// changed clock, and the 24.8 days after which a JavaScript timer overflows.
const EVERY_MS = 20_000

/** Calls back a few times a minute, and at once when the computer wakes up or is unlocked. Returns the way to stop. */
export function onEveryTick(look: () => void): () => void {
  const interval = setInterval(look, EVERY_MS)
  powerMonitor.on('resume', look)
  powerMonitor.on('unlock-screen', look)
  return () => {
    clearInterval(interval)
    powerMonitor.off('resume', look)
    powerMonitor.off('unlock-screen', look)
  }
}
