import { readdir } from 'node:fs/promises'
import path from 'node:path'

// How the programs that carry folders to other computers can be told: by a folder's usual name, or by what they leave in it.
const BY_NAME: readonly (readonly [pattern: RegExp, program: string])[] = [
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^onedrive( ?[-–].+)?$/i, 'OneDrive'],
  [/^(mobile documents|icloud ?drive|com~apple~clouddocs)$/i, 'iCloud Drive'],
  [/^(google ?drive|googledrive.*|my drive)$/i, 'Google Drive'],
  [/^nextcloud$/i, 'Nextcloud'],
  [/^owncloud$/i, 'ownCloud'],
  [/^(box|box sync)$/i, 'Box'],
  [/^(pcloud ?drive|pcloudsync)$/i, 'pCloud'],
  [/^mega(sync)?$/i, 'MEGA'],
  [/^(nutstore files|nutstore|坚果云|我的坚果云)$/i, '坚果云'],
  [/^(baidunetdisk|baidusyncdisk|百度网盘|百度网盘同步空间)$/i, '百度网盘'],
  [/^(syncthing|sync)$/i, 'Syncthing'],
]
const BY_CONTENT: readonly (readonly [pattern: RegExp, program: string])[] = [
  [/^\.dropbox(\.cache)?$/, 'Dropbox'],
  [/^\.st(folder|ignore|versions)$/, 'Syncthing'],
  [/^\.(owncloud)?sync_[0-9a-f]+\.db$|^\._?sync_.*\.db$/, 'Nextcloud'],
  [/^\.nextcloudsync\.log$/, 'Nextcloud'],
  [/^\.owncloudsync\.log$/, 'ownCloud'],
]

/**
 * The program that seems to carry a folder to other computers; undefined when none is recognized. Looks at the names of
 * the folder and those above it, and at what such programs leave in them.
 */
export async function syncingProgram(folder: string): Promise<string | undefined> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const name = path.basename(at)
    const byName = BY_NAME.find(([pattern]) => pattern.test(name))
    if (byName) return byName[1]
    const inside = await readdir(at).catch(() => [])
    const byContent = BY_CONTENT.find(([pattern]) => inside.some((entry) => pattern.test(entry)))
    if (byContent) return byContent[1]
    if (path.dirname(at) === at) return undefined
  }
}
