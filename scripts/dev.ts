// npm run dev: the browser edition with live reload and, where a runtime is, the desktop app beside it, built again and
// reloaded at every change. The app itself knows nothing of this.
import { _electron, type ElectronApplication } from '@playwright/test'
import { build as buildOnce, createServer, type InlineConfig } from 'vite'
import { findElectron, hasDisplay, neededSwitches } from './support/electron'
import { ROOT } from './support/run'

const server = await createServer({ root: `${ROOT}/renderer`, configFile: `${ROOT}/vite.config.ts` })
await server.listen()
server.printUrls()

const runtime = hasDisplay() ? findElectron() : undefined
if (runtime?.kind === 'found') await watchDesktop(runtime.executable)

async function watchDesktop(executable: string): Promise<void> {
  let app: ElectronApplication | undefined
  const restart = async () => {
    await app?.close().catch(() => undefined)
    app = await _electron.launch({ executablePath: executable, args: [...neededSwitches(), ROOT] })
  }
  const reload = async () => {
    for (const window of app?.windows() ?? []) await window.reload()
  }
  const shell = { configFile: `${ROOT}/vite.shell.config.ts` }
  await buildOnce({ ...shell, mode: 'preload' })
  await watch({ configFile: `${ROOT}/vite.config.ts` }, reload)
  await watch(shell, restart)
}

/** Builds at every change and calls back after each build. */
async function watch(config: InlineConfig, built: () => Promise<void>): Promise<void> {
  const watcher = await buildOnce({ ...config, build: { watch: {} }, logLevel: 'warn' })
  if (!('on' in watcher)) return
  watcher.on('event', (event) => {
    if (event.code === 'END') void built()
  })
}
