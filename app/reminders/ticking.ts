import { powerMonitor } from 'electron'

/**
 * Calls back after every tick of so many milliseconds, and at once when the computer wakes up or is unlocked. Returns the
 * way to stop.
 */
export function onEveryTick(tick: number, look: () => void): () => void {
  const interval = setInterval(look, tick)
  powerMonitor.on('resume', look)
  powerMonitor.on('unlock-screen', look)
  return () => {
    clearInterval(interval)
    powerMonitor.off('resume', look)
    powerMonitor.off('unlock-screen', look)
  }
}
