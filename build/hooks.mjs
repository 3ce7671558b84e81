// What electron-builder asks of us while it packs.
import { rm } from 'node:fs/promises'
import path from 'node:path'

/** No: nothing of node_modules goes into the package, so there is nothing to collect or to compile. */
export function beforeBuild() {
  return false
}

/** A runtime packed from a folder brings what shows when Electron is started without an app, and a file with its version. */
export async function afterPack({ appOutDir, packager }) {
  await rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
  await rm(path.join(appOutDir, 'version'), { force: true })
}
