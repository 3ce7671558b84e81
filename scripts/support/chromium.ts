import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { runTool } from './run'
import { canInstall, installPackages, type SystemProgram, systemProgram } from './system-program'

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

/** Debian's headless shell of Chromium, where it is installed and no other Chromium is asked for. */
export function findHeadlessShell(): string | undefined {
  const isWanted = process.platform === 'linux' && !process.env.CHROMIUM_PATH
  return isWanted ? systemProgram(HEADLESS_SHELL) : undefined
}

/**
 * A Chromium to drive: the one `CHROMIUM_PATH` names, Playwright's, an installed one, else one that is installed now, by
 * Playwright's download or, as root on Debian, as a package. Undefined when none can be had.
 */
export async function findChromium(): Promise<string | undefined> {
  const found = installed()
  if (found) return found
  console.log('No Chromium here: installing one …')
  if ((await runTool('playwright', ['install', 'chromium'])) === 0 && existsSync(chromium.executablePath())) {
    return chromium.executablePath()
  }
  if (canInstall()) {
    await installPackages(['chromium', 'fonts-noto-cjk'])
    // By itself: not every Debian has it.
    await installPackages([HEADLESS_SHELL.debianPackage])
  }
  return installed()
}

function installed(): string | undefined {
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...INSTALLED].find((file) => file && existsSync(file))
}
