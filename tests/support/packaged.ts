import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { DESKTOP_PROGRAMS } from '../../scripts/support/desktop-programs'
import { neededSwitches } from '../../scripts/support/electron'
import { packApp } from '../../scripts/support/packaging'
import { ROOT } from '../../scripts/support/run'
import { neededProgram } from '../../scripts/support/system-program'
import { test as base, copyFolder, electronPath } from './desktop'
import { setPageClock } from './moved-page-clock'

const IS_LINUX = process.platform === 'linux'
const PACKED_FOLDER = path.join(ROOT, 'test-results', 'packed')

export type Packed = {
  /** The unpacked program's folder, as target `dir` makes it. */
  readonly folder: string
  /** Where the program's own files and the archive of the app lie. */
  readonly resources: string
  readonly executable: string
  /** The program in the archive people download, unpacked again: `tar.gz` on Linux; elsewhere the folder itself. */
  readonly downloaded: string
}

export type Running = {
  readonly page: Page
  readonly profile: string
  /** Ends the program as quitting does, and waits until it is gone. */
  readonly quit: () => Promise<void>
}

type PackagedOptions = {
  readonly clock: string
  /** A file in which every call to a socket is noted (Linux). */
  readonly calls?: string
}

type PackagedTest = {
  /** Starts a packed program on a profile of its own. The debugging port is the only way in: the fuses close the others. */
  readonly startPackaged: (executable: string, options: PackagedOptions) => Promise<Running>
}

/** Tests on the packed program, which `tests/desktop/pack.setup.ts` has made before. */
export const test = base.extend<PackagedTest, { readonly packed: Packed }>({
  packed: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern.
    async ({}, use) => {
      await use(findPacked(PACKED_FOLDER))
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  startPackaged: async ({}, use) => {
    const profile = await mkdtemp(path.join(os.tmpdir(), 'vantage-profile-'))
    const children: ChildProcess[] = []
    await use(async (executable, options) => {
      const child = launch(executable, profile, options)
      children.push(child)
      return { ...(await enter(child, options)), profile }
    })
    for (const child of children) end(child)
    for (const folder of [profile, copyFolder(profile)]) {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
})

/**
 * The calls to the network among all calls to sockets that strace noted: addresses of the internet, names looked up. Sockets
 * of this machine alone (display, session bus) and the kernel's own are not among them.
 */
export async function networkCalls(file: string): Promise<readonly string[]> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  return lines.filter((line) => /sa_family=AF_(?!UNIX|NETLINK|UNSPEC)/.test(line))
}

/** A command with every call that names another end of a socket noted in a file, in all its threads and children. */
export function noted(file: string, command: string, args: readonly string[]): readonly [string, readonly string[]] {
  const strace = neededProgram(DESKTOP_PROGRAMS.callTrace)
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg'
  return [strace, ['-f', '--seccomp-bpf', '-qq', '-e', calls, '-e', 'signal=none', '-o', file, command, ...args]]
}

/** Packs what stands in `out/`, once for all tests of a run, and unpacks the archive people download again. */
export async function packForTests(): Promise<void> {
  await rm(PACKED_FOLDER, { recursive: true, force: true })
  await mkdir(PACKED_FOLDER, { recursive: true })
  const words = [...(IS_LINUX ? ['dir', 'tar.gz'] : ['dir']), `-c.directories.output=${PACKED_FOLDER}`]
  // Packing hard takes a minute and says nothing about the program.
  const env = { ELECTRON_BUILDER_COMPRESSION_LEVEL: '1' }
  if ((await packApp(words, { runtime: runtimeFolder(), env })) !== 0) throw new Error('electron-builder failed')
  const archive = archiveIn(PACKED_FOLDER)
  if (archive) execFileSync('tar', ['-xzf', archive], { cwd: PACKED_FOLDER })
}

function archiveIn(folder: string): string | undefined {
  return readdirSync(folder).find((name) => name.endsWith('.tar.gz'))
}

/** The folder of the runtime the other desktop tests run on. */
function runtimeFolder(): string {
  const executable = electronPath()
  return path.resolve(executable, process.platform === 'darwin' ? '../../../..' : '..')
}

function findPacked(output: string): Packed {
  const unpacked = readdirSync(output, { withFileTypes: true }).find(
    (entry) => entry.isDirectory() && /(-unpacked|^mac)/.test(entry.name),
  )
  if (!unpacked) throw new Error(`Nothing was packed into ${output}`)
  const folder = path.join(output, unpacked.name)
  const archive = archiveIn(output)
  if (process.platform === 'darwin') {
    const contents = path.join(folder, 'Vantage.app', 'Contents')
    const executable = path.join(contents, 'MacOS', 'Vantage')
    return { folder, resources: path.join(contents, 'Resources'), executable, downloaded: executable }
  }
  const name = IS_LINUX ? 'vantage' : 'Vantage.exe'
  const executable = path.join(folder, name)
  const resources = path.join(folder, 'resources')
  if (!archive) return { folder, resources, executable, downloaded: executable }
  return { folder, resources, executable, downloaded: path.join(output, archive.replace('.tar.gz', ''), name) }
}

function launch(executable: string, profile: string, { calls }: PackagedOptions): ChildProcess {
  const args = [...neededSwitches(), `--user-data-dir=${profile}`, '--lang=en-GB', '--remote-debugging-port=0']
  const [command, words] = calls ? noted(calls, executable, args) : [executable, args]
  return spawn(command, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own, so that it ends with everything it started.
    detached: process.platform !== 'win32',
    env: { ...process.env, TZ: 'Europe/Berlin', LC_ALL: 'C.UTF-8', LANGUAGE: 'en_GB' },
  })
}

async function enter(child: ChildProcess, { clock }: PackagedOptions): Promise<Omit<Running, 'profile'>> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const [context] = browser.contexts()
  if (!context) throw new Error('The program has no window')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.waitForURL('app://vantage/**')
  await setPageClock(page, clock)
  await page.reload()
  const quit = async () => {
    const session = await browser.newBrowserCDPSession()
    // The program may be gone before it answers.
    await session.send('Browser.close').catch(() => undefined)
    await gone
  }
  return { page, quit }
}

/** Ends a program that is still there after its test, with all its processes. */
function end(child: ChildProcess): void {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return
  if (process.platform === 'win32') child.kill()
  else process.kill(-child.pid, 'SIGKILL')
}

/** The address of the debugging port, which the program says when it listens. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(`The program ended before it listened:\n${said}`)))
    child.once('error', reject)
  })
}
