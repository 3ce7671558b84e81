import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Instant } from '#core/calendar/clock'
import { syncFolder, writeAtomically } from '../files/atomic-write'
import { copyNames } from './files'
import type { Location } from './location'

// Everything of ours that may lie in a folder the person chose. Sealed answers are not among it.
const OURS = /^journal-[0-9a-f]{8}-[0-9a-f]{8}(_\w[\w-]*)?\.(json|log|json\.gz)(\.(broken|newer)-\d+)?$/
const SNAPSHOTS = 'snapshots'

/**
 * Lays this machine's copies and snapshots elsewhere: copied, verified byte by byte, then switched. What other machines
 * keep in the folder stays. Rejects with everything still where it was.
 */
export async function moveCopies(location: Location, target: string | undefined, now: Instant): Promise<void> {
  const from = location.folder()
  const to = target ?? location.privateFolder
  await (target === undefined ? mkdir(to, { recursive: true, mode: 0o700 }) : stat(to))
  if (await isSame(from, to)) return
  // A drive that is gone has nothing to give: what lay there is written anew.
  const files = (await ourFiles(from).catch(() => [])).filter((file) => location.isOwnName(nameIn(file)))
  await mkdir(path.join(to, SNAPSHOTS), { recursive: true, mode: 0o700 })
  const aside = (file: string) => rename(file, `${file}.broken-${now.replaceAll(/\D/g, '')}`)
  // Of a copy that lay there once, nothing may mix with what comes: a log of then is no log of this fold.
  const coming = new Set(copyNames(files))
  for (const file of await ourFiles(to)) {
    if (!files.includes(file) && copyNames([file]).some((name) => coming.has(name))) await aside(path.join(to, file))
  }
  for (const file of files) {
    const [source, copy] = [path.join(from, file), path.join(to, file)]
    const bytes = await readFile(source)
    const standing = await readFile(copy).catch(() => undefined)
    if (standing?.equals(bytes)) continue
    // Another copy of this journal was left here once: it is kept beside.
    if (standing) await aside(copy)
    await writeAtomically(copy, bytes)
    if (!(await readFile(copy)).equals(bytes)) throw Object.assign(new Error('Copied wrongly'), { code: 'EIO' })
  }
  await syncFolder(to)
  await location.moveTo(target)
  // From here on the copy lies elsewhere; what cannot be taken away stays and harms nobody.
  for (const file of files) {
    if (await isSame(path.join(from, file), path.join(to, file))) continue
    await rm(path.join(from, file), { force: true }).catch(() => undefined)
  }
}

/** Which copy a file of ours belongs to. */
function nameIn(file: string): string {
  return path.basename(file).slice('journal-'.length, 'journal-'.length + 17)
}

/** Whether two names lead to one and the same thing, through links and in whatever case. */
async function isSame(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([a, b].map((name) => stat(name, { bigint: true }).catch(() => undefined)))
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev
}

async function ourFiles(folder: string): Promise<readonly string[]> {
  const top = await readdir(folder)
  const snapshots = await readdir(path.join(folder, SNAPSHOTS)).catch(() => [])
  return [
    ...top.filter((file) => OURS.test(file)),
    ...snapshots.filter((file) => OURS.test(file)).map((file) => path.join(SNAPSHOTS, file)),
  ]
}

/** Whether a folder is the same as another or lies inside it. */
export function isInside(folder: string, other: string): boolean {
  const relative = path.relative(path.resolve(other), path.resolve(folder))
  const isAbove = relative === '..' || relative.startsWith(`..${path.sep}`)
  return !isAbove && !path.isAbsolute(relative)
}
