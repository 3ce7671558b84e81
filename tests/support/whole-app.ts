// The data rooms and the shell's second copy put together in one process, as page and shell are in the app: real files,
// IndexedDB in memory, no window. Threads are stood in for by tasks done in this one.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Dexie } from 'dexie'
import { REQUESTS, type RequestName } from '#core/bridge/channels'
import type { Clock } from '#core/calendar/clock'
import type { LogEntry } from '#core/transfer/log'
import { copyAnswers } from '../../app/second-copy/answers'
import { doJobHere } from '../../app/second-copy/jobs'
import { openLocation } from '../../app/second-copy/location'
import { createParcel } from '../../app/second-copy/parcel'
import { createSecondCopy as createKeeper, type SecondCopy as Keeper } from '../../app/second-copy/second-copy'
import { TIMINGS } from '../../app/timings'
import type { Bridge } from '../../renderer/bridge/bridge'
import type { Ids, Journal } from '../../renderer/data/journal'
import { type Opened, type OpeningChoice, openJournal } from '../../renderer/data/open-journal'
import { restoreFound } from '../../renderer/data/safekeeping'
import { createSecondCopy, type SecondCopy } from '../../renderer/data/second-copy'
import { standInForThreads } from './threads'

standInForThreads()

/** One start of the app. */
type Run = { readonly keeper: Keeper; readonly copy: SecondCopy; readonly bridge: Bridge; readonly journal: Journal }

/** An app that can be started, quit, killed and robbed. */
export class WholeApp {
  readonly folder: string
  readonly clock: Clock
  #run: Run | undefined
  /** While set, commits happen and what they changed never reaches the shell: the moment a kill may choose. */
  isCutOff = false

  constructor(folder: string, clock: Clock) {
    this.folder = folder
    this.clock = clock
  }

  get run(): Run {
    if (!this.#run) throw new Error('The app does not run')
    return this.#run
  }

  /** Starts, and takes what is found when the storage is empty. Resolves to how it opened first. */
  async start(choice?: OpeningChoice): Promise<Opened['kind']> {
    const location = await openLocation(this.folder, () => this.clock.now())
    const keeper = createKeeper({
      location,
      now: () => this.clock.now(),
      doJob: doJobHere,
      foldWhenIdle: TIMINGS.foldWhenIdle,
    })
    const bridge = bridgeTo(keeper, this.folder)
    const copy = createSecondCopy(bridge, this.clock)
    const handOn = (ids: Ids, entry: LogEntry) => {
      if (!this.isCutOff) copy.handOn(ids, entry)
    }
    const surroundings = { clock: this.clock, appVersion: '0.1.0', bridge, copy: { ...copy, handOn } }
    const opened = await openJournal(surroundings, choice)
    const again = opened.kind === 'found' ? await restoreNewest(surroundings, opened) : opened
    if (again.kind !== 'open') throw new Error(`It opened as ${again.kind}`)
    this.#run = { keeper, copy, bridge, journal: again.journal }
    await copy.settled()
    return opened.kind
  }

  /** Quits as a person does: everything is folded. */
  async quit(): Promise<void> {
    this.run.journal.database.close()
    await this.run.keeper.close()
    this.#run = undefined
    this.isCutOff = false
  }

  /** Ends without another word. */
  async kill(): Promise<void> {
    this.run.journal.database.close()
    // Only lets go of the files, which a dead process does, too.
    await this.run.keeper.look()
    this.#run = undefined
    this.isCutOff = false
  }

  /** Takes the storage away, as Chromium has done on a full disk. */
  async loseDatabase(): Promise<void> {
    await Dexie.delete('vantage')
  }

  /** Takes every file of the second copy away. */
  async loseCopy(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
    await mkdir(this.folder, { recursive: true })
  }

  /** Scribbles into the fold. */
  async breakCopy(): Promise<void> {
    const folds = (await readdir(this.folder)).filter((file) => /^journal-.*\.json$/.test(file))
    for (const file of folds) await writeFile(path.join(this.folder, file), '{"type":"vantage-archive","format":1')
  }
}

async function restoreNewest(
  surroundings: Parameters<typeof openJournal>[0],
  found: Opened & { readonly kind: 'found' },
): Promise<Opened> {
  const [newest] = found.copies
  if (!newest) throw new Error('Found, but nothing was found')
  const replaced = await restoreFound(surroundings, { kind: 'copy', name: newest.name }, newest, found.database)
  if (replaced.kind !== 'replaced') throw new Error(`Not restored: ${JSON.stringify(replaced)}`)
  return await openJournal(surroundings)
}

/** The bridge of the desktop app, without the wire: every payload is parsed on both sides, as there. */
function bridgeTo(keeper: Keeper, folder: string): Bridge {
  const answers: Record<string, (sent: never, page: never) => unknown> = {
    ...copyAnswers(keeper, createParcel(), folder),
    'shell:info': () => ({ appVersion: '0.1.0', platform: 'test', runtime: 'test' }),
  }
  return {
    edition: 'desktop',
    request: async (name: RequestName, sent: unknown) => {
      const answer = answers[name]
      if (!answer) throw new Error(`Nobody answers ${name}`)
      return REQUESTS[name].answered.parse(
        await answer(REQUESTS[name].sent.parse(sent) as never, undefined as never),
      ) as never
    },
    listen: () => () => undefined,
  }
}
