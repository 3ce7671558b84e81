import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { COPY_REQUESTS } from '#core/bridge/copy'
import { writeAtomically } from '../files/atomic-write'
import { failureOf } from '../files/failures'
import type { Handlers } from '../ipc'
import type { FileTexts } from '../texts/file-texts'
import { copyAnswers } from './answers'
import { isInside } from './move'
import { createParcel } from './parcel'
import type { SecondCopy } from './second-copy'
import { requestSetAside } from './set-aside'
import { syncingProgram } from './syncing'

type CopyHandlers = Pick<Handlers, keyof typeof COPY_REQUESTS>
type Surroundings = {
  readonly copy: SecondCopy
  readonly privateFolder: string
  readonly window: () => BrowserWindow | undefined
  readonly texts: () => FileTexts
}

const EXTENSIONS = { archive: 'json', markdown: 'zip', calendar: 'ics' } as const

/** Answers the page's requests about the second copy, snapshots and files. */
export function copyHandlers({ copy, privateFolder, window, texts }: Surroundings): CopyHandlers {
  const parcel = createParcel()
  let chosen: string | undefined

  return {
    ...copyAnswers(copy, parcel, app.getPath('userData')),
    'place:show': async (what) => {
      const folder = copy.folder()
      // The snapshots' folder comes to be with the first snapshot.
      const shown = what === 'copy' ? folder : path.join(folder, 'snapshots')
      if (await shell.openPath(shown)) await shell.openPath(folder)
      return null
    },
    'place:choose': async () => {
      const { chooseFolder, chooseFolderButton } = texts()
      const options = {
        title: chooseFolder,
        buttonLabel: chooseFolderButton,
        properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[],
      }
      const owner = window()
      const { canceled, filePaths } = await (owner
        ? dialog.showOpenDialog(owner, options)
        : dialog.showOpenDialog(options))
      const [folder] = filePaths
      if (canceled || folder === undefined) return { kind: 'cancelled' }
      const [real, profile] = await Promise.all([folder, app.getPath('userData')].map((one) => realpath(one)))
      if (isInside(real ?? folder, profile ?? app.getPath('userData'))) return { kind: 'unsuitable' }
      chosen = folder
      const syncing = await syncingProgram(folder)
      return { kind: 'chosen', folder, ...(syncing && { syncing }) }
    },
    'place:move': async (where) => {
      const target = where === 'chosen' ? chosen : undefined
      if (where === 'chosen' && target === undefined) return { kind: 'failed', reason: 'unknown' }
      chosen = undefined
      return await copy.moveTo(target === privateFolder ? undefined : target)
    },
    'file:save': async ({ kind, name }) => {
      const bytes = parcel.take()
      const { title, filter } = texts().saving[kind]
      const extension = EXTENSIONS[kind]
      const options = {
        title,
        defaultPath: path.join(app.getPath('documents'), `${name}.${extension}`),
        filters: [{ name: filter, extensions: [extension] }],
      }
      const owner = window()
      const { canceled, filePath } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options))
      if (canceled || !filePath) return { kind: 'cancelled' }
      try {
        await writeAtomically(filePath, bytes)
        return { kind: 'saved', name: path.basename(filePath) }
      } catch (error) {
        return { kind: 'failed', reason: failureOf(error) }
      }
    },
    'database:set-aside': async () => {
      await copy.close()
      try {
        await requestSetAside(privateFolder)
      } catch (error) {
        return { kind: 'failed', reason: failureOf(error) }
      }
      app.relaunch()
      app.exit()
      return null
    },
  }
}
