import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createPackage } from '@electron/asar'
import { chromium } from '@playwright/test'
import { neededSwitches } from '../scripts/support/electron'
import { packApp } from '../scripts/support/packaging'
import { ROOT } from '../scripts/support/run'
import { median, type Result } from './support/sample'

/**
 * Time from starting the packaged program to an interactive Today, against a packaged blank window, in turns, the first not
 * counted. Packs for this system; Linux only.
 */
export async function measurePackaged(
  profile: string,
  blankProfile: string,
  starts: number,
): Promise<readonly Result[]> {
  if (process.platform !== 'linux') return []
  const output = await mkdtemp(path.join(os.tmpdir(), 'vantage-bench-packed-'))
  try {
    const words = ['dir', `-c.directories.output=${output}`]
    if ((await packApp(words, { runtime: process.env.ELECTRON_OVERRIDE_DIST_PATH })) !== 0) {
      throw new Error('electron-builder failed')
    }
    const [unpacked = ''] = await readdir(output).then((names) => names.filter((name) => name.endsWith('-unpacked')))
    const app = path.join(output, unpacked)
    // The same program with the blank window in it.
    const blank = path.join(output, 'blank')
    await cp(app, blank, { recursive: true })
    await createPackage(path.join(ROOT, 'bench', 'blank'), path.join(blank, 'resources', 'app.asar'))
    await cp(path.join(ROOT, 'bench', 'blank', 'index.html'), path.join(blank, 'resources', 'index.html'))
    const times: Record<'app' | 'blank', number[]> = { app: [], blank: [] }
    for (let turn = 0; turn <= starts; turn += 1) {
      const ofBlank = await startOnce(path.join(blank, 'vantage'), blankProfile)
      const ofApp = await startOnce(path.join(app, 'vantage'), profile)
      if (turn === 0) continue
      times.blank.push(ofBlank)
      times.app.push(ofApp)
    }
    const value = median(times.app)
    return [
      {
        name: 'start of the packaged program, ten years',
        value,
        unit: 'ms',
        baseline: 'packaged blank window',
        ratio: value / median(times.blank),
        aim: 1.5,
      },
    ]
  } finally {
    await rm(output, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Milliseconds from the start of the process until its page can be used. */
async function startOnce(executable: string, profile: string): Promise<number> {
  const started = performance.now()
  const args = [...neededSwitches(), `--user-data-dir=${profile}`, '--remote-debugging-port=0']
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const found = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1]
        if (found) resolve(found)
      })
      child.once('exit', () => reject(new Error(`The program ended before it listened:\n${said}`)))
    })
    const browser = await chromium.connectOverCDP(address)
    const [context] = browser.contexts()
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    await page?.locator('[data-ready], h1').first().waitFor({ state: 'attached' })
    const milliseconds = performance.now() - started
    const session = await browser.newBrowserCDPSession()
    await session.send('Browser.close').catch(() => undefined)
    return milliseconds
  } finally {
    if (child.pid && child.exitCode === null) setTimeout(() => child.kill('SIGKILL'), 5000).unref()
    await gone
  }
}
