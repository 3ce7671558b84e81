import { rmdir, stat } from 'node:fs/promises'
import { zipSync } from 'fflate'
import { type Clock, localTimeAt } from '#core/calendar/clock'
import { type Language, timeLabel } from '#core/calendar/labels'
import { type Archive, unknownEditions } from '#core/transfer/archive'
import { markdownFiles } from '#core/transfer/markdown/files'
import { summaryOf } from '#core/transfer/summary'
import { systemClock } from '../clock'
import { writeAtomically } from '../files/atomic-write'
import { failureOf } from '../files/failures'
import { readOwn } from '../second-copy/fold'
import { privateFolderOf } from '../second-copy/location'
import { HEADLESS_TEXTS, type HeadlessTexts } from '../texts/headless-texts'
import type { Command, Written } from './arguments'
import { languageOf } from './language'
import { readNewestCopy } from './newest-copy'
import { targetOf } from './target'

/** How a command ends. `--help` and docs/command-line.md say the same. */
export const EXIT_CODES = { done: 0, failed: 1, wrongUse: 2, noJournal: 3 } as const

type Answer = { readonly code: (typeof EXIT_CODES)[keyof typeof EXIT_CODES]; readonly text: string }
type Surroundings = {
  readonly profile: string
  readonly version: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
}

/** Does what the command line asks for and says so; resolves to the exit code when every word of it is out. */
export async function runCommand(command: Command, profile: string, version: string): Promise<number> {
  const { code, text } = await answerTo(command, { profile, version, environment: process.env, clock: systemClock() })
  await removeEmptyProfile(profile)
  await say(code === EXIT_CODES.done ? process.stdout : process.stderr, text)
  return code
}

/** What a command comes to. Writes at most the one file that was asked for. */
export async function answerTo(command: Command, surroundings: Surroundings): Promise<Answer> {
  const { profile, version, environment } = surroundings
  const language = command.language ?? (await languageOf(profile, environment))
  const texts = HEADLESS_TEXTS[language]
  switch (command.kind) {
    case 'help':
      return { code: EXIT_CODES.done, text: texts.help(version) }
    case 'version':
      return { code: EXIT_CODES.done, text: `Vantage ${version}` }
    case 'wrong-use':
      return { code: EXIT_CODES.wrongUse, text: `${texts.wrongUse(command.problem)}\n${texts.seeHelp}` }
    case 'write':
      return await write(command.written, command.file, { language, texts }, surroundings)
  }
}

type Said = { readonly language: Language; readonly texts: HeadlessTexts }

async function write(written: Written, name: string, said: Said, { profile, clock }: Surroundings): Promise<Answer> {
  const { language, texts } = said
  const privateFolder = privateFolderOf(profile)
  const found = await readNewestCopy(privateFolder, clock.now)
  if (found.kind === 'none') return { code: EXIT_CODES.noJournal, text: texts.noJournal(found.folder, found.hasOthers) }
  if (found.kind === 'failed') return failed(texts.notRead[found.reason](found.folder))
  const target = await targetOf(name, { whole: [profile, privateFolder], copy: found.folder })
  if (target.kind === 'refused') return failed(texts.notWritten[target.reason](target.file))
  try {
    const archive = await readOwn(found.text)
    await writeAtomically(target.file, written === 'backup' ? found.text : zipped(archive, language))
    const { day, minutes } = localTimeAt(archive.stamp.writtenAt, clock.zone())
    const savedAt = `${day} ${timeLabel(minutes)}`
    const text = [texts.written(target.file), texts.holds(summaryOf(archive.contents), savedAt), texts.sealed[written]]
    return { code: EXIT_CODES.done, text: text.join('\n') }
  } catch (error) {
    return failed(texts.notWritten[failureOf(error)](target.file))
  }
}

function failed(text: string): Answer {
  return { code: EXIT_CODES.failed, text }
}

/** The journal as Markdown files in a zip, without what is sealed: nobody is there to be asked. */
function zipped({ contents, editions }: Archive, language: Language): Uint8Array {
  const encoder = new TextEncoder()
  const files = markdownFiles(contents, unknownEditions(editions), { language, withSealed: false })
  return zipSync(Object.fromEntries(files.map(({ path, text }) => [path, encoder.encode(text)])))
}

// The runtime makes the folder of the profile before the app's first line.
const MADE_BY_US_MS = 60_000

/** Takes an empty profile away that came with this very start: without a window there is no use for it. */
async function removeEmptyProfile(profile: string): Promise<void> {
  const made = (await stat(profile).catch(() => undefined))?.birthtimeMs
  if (made === undefined || Date.now() - made > MADE_BY_US_MS) return
  // One that is not empty stays.
  await rmdir(profile).catch(() => undefined)
}

/** Resolves when the words are out: what still waits in a pipe when the process ends is lost. */
function say(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    // Whoever read along may be gone.
    stream.once('error', () => resolve())
    stream.write(`${text}\n`, () => resolve())
  })
}
