import { lstat, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FileFailure } from '#core/bridge/copy'
import { failureOf } from '../files/failures'
import { isInside } from '../second-copy/move'

/** Why a file is not written where it was asked for. */
export type TargetTrouble = FileFailure | 'no-folder' | 'is-folder' | 'not-a-file' | 'own-folder'

export type Target =
  | { readonly kind: 'fits'; readonly file: string }
  | { readonly kind: 'refused'; readonly reason: TargetTrouble; readonly file: string }

/** Folders that Vantage itself keeps: in the first ones everything is its own, in the last its files and snapshots. */
export type OwnFolders = { readonly whole: readonly string[]; readonly copy: string }

/**
 * The file that a name stands for, with links followed. Its folder must be there; only an ordinary file is ever replaced,
 * and never anything of Vantage's own.
 */
export async function targetOf(given: string, own: OwnFolders): Promise<Target> {
  const named = path.resolve(given)
  const refused = (reason: TargetTrouble, file = named): Target => ({ kind: 'refused', reason, file })
  try {
    const there = await stat(named).catch(orUndefined)
    if (there?.isDirectory() || /[/\\]$/.test(given)) return refused('is-folder')
    if (there && !there.isFile()) return refused('not-a-file')
    // A link that leads nowhere, as to a drive that is not there.
    if (!there && (await lstat(named).catch(orUndefined))) return refused('not-a-file')
    const folder = await realpath(path.dirname(named)).catch(orUndefined)
    if (folder === undefined || !(await stat(folder)).isDirectory()) return refused('no-folder', path.dirname(named))
    const file = there ? await realpath(named) : path.join(folder, path.basename(named))
    return (await isOwn(file, own)) ? refused('own-folder') : { kind: 'fits', file }
  } catch (error) {
    return refused(failureOf(error))
  }
}

/** Where a name is missing, or stands below something that is no folder. */
function orUndefined(error: unknown): undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error
}

async function isOwn(file: string, { whole, copy }: OwnFolders): Promise<boolean> {
  const [copyFolder = copy, ...wholeFolders] = await Promise.all(
    [copy, ...whole].map((folder) => realpath(folder).catch(() => folder)),
  )
  const folders = [...wholeFolders, path.join(copyFolder, 'snapshots')]
  return path.dirname(file) === copyFolder || folders.some((folder) => isInside(file, folder))
}
