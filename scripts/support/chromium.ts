import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { runTool } from './run'
import { canInstall, installPackages, installPrograms, type SystemProgram, systemProgram } from './system-program'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

// Chromium without a window or anything around the page: the same engine for two thirds of the work.
const HEADLESS_SHELL: SystemProgram = { names: ['chromium-headless-shell'], debianPackage: 'chromium-headless-shell' }

/** Debian's headless shell of Chromium, which is installed where that is possible; undefined where there is none. */
export async function findHeadlessShell(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  await installPrograms([HEADLESS_SHELL])
  return systemProgram(HEADLESS_SHELL)
}

/**
 * A Chromium to drive: the one `CHROMIUM_PATH` names, Playwright's, an installed one, else one that is installed now, by
 * Playwright's download or, as root on Debian, as a package. Throws when none can be had.
 */
export async function findChromium(): Promise<string> {
  const found = installed()
  if (found) return found
  console.log('No Chromium here: installing one …')
  if ((await runTool('playwright', ['install', 'chromium'])) === 0 && existsSync(chromium.executablePath())) {
    return chromium.executablePath()
  }
  if (canInstall()) await installPackages(['chromium', 'fonts-noto-cjk'])
  const now = installed()
  if (!now) throw new Error('No Chromium could be found or installed. Install Chromium or Chrome and try again.')
  return now
}

function installed(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...INSTALLED].find((file) => file && existsSync(file))
}
