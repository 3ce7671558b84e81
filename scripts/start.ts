// npm start: builds, then opens the desktop app. Without a runtime or a display it serves the browser edition instead.
// npm run web (--web): serves the browser edition.
import { spawn } from 'node:child_process'
import { preview } from 'vite'
import { findElectron, hasDisplay, neededSwitches } from './support/electron'
import { build, ROOT, run } from './support/run'

if (!(await build())) process.exit(1)

const wantsBrowser = process.argv.includes('--web')
if (wantsBrowser) await serve()
else await open()

async function open(): Promise<void> {
  if (!hasDisplay()) return await serveInstead('there is no display')
  const runtime = findElectron()
  if (runtime.kind === 'missing') return await serveInstead(runtime.why)
  process.exitCode = await run(runtime.executable, [...neededSwitches(), ROOT])
}

async function serveInstead(why: string): Promise<void> {
  console.log(`Vantage runs as its browser edition, because ${why}.`)
  await serve()
}

async function serve(): Promise<void> {
  let server: Awaited<ReturnType<typeof preview>>
  try {
    server = await preview({ root: `${ROOT}/renderer`, configFile: `${ROOT}/vite.config.ts`, logLevel: 'error' })
  } catch {
    console.error(
      'Port 4178 is taken, perhaps by another Vantage. A journal belongs to its address, so no other port is used.',
    )
    process.exitCode = 1
    return
  }
  const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4178/'
  console.log(`Vantage is at ${address}`)
  if (hasDisplay()) openInBrowser(address)
}

function openInBrowser(address: string): void {
  const openers: Readonly<Record<string, readonly string[]>> = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }
  const [command = 'xdg-open', ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  // No browser that opens by itself: the address is printed.
  child.on('error', () => undefined)
  child.unref()
}
