// A process that writes a second copy and kills itself at a given step of it. Takes the file of a plan; says each answer
// on a line of its own, at once, and at the end which steps there were.
import { readFileSync, writeSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import type { LogEntry } from '#core/transfer/log'
import type { Ids } from '../../app/second-copy/fold'

export type KillPlan = {
  readonly privateFolder: string
  readonly ids: Ids
  /** Kept whole first, when given. */
  readonly whole?: string
  readonly entries: readonly LogEntry[]
  /** The step to die at, counted from 1; none to come to the end. */
  readonly at?: { readonly step: number; readonly when: When }
}
/** `half`: in the middle of a write, when half of it is in the file. */
export type When = 'before' | 'half' | 'after'

type Call = (this: unknown, ...given: unknown[]) => Promise<unknown>
type Calls = Record<string, Call>

const plan = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as KillPlan
const steps: string[] = []
let isCounting = false

watch(createRequire(import.meta.url)('node:fs/promises') as Calls, [
  'access',
  'cp',
  'mkdir',
  'readFile',
  'readdir',
  'rename',
  'rm',
  'stat',
])
watchHandles(createRequire(import.meta.url)('node:fs/promises') as Calls)
syncBuiltinESMExports()
await write()

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('Still alive')
}

/** Puts a step before and after each of these calls. */
function watch(calls: Calls, names: readonly string[]): void {
  for (const name of names) {
    const call = calls[name]
    if (!call) throw new Error(`No ${name}`)
    calls[name] = async function (...given) {
      if (!isCounting) return await call.apply(this, given)
      const step = steps.push(name)
      const when = plan.at?.step === step ? plan.at.when : undefined
      if (when === 'before') die()
      if (when === 'half') {
        const bytes = Buffer.from(given[0] as string)
        await call.call(this, bytes.subarray(0, Math.ceil(bytes.length / 2)))
        die()
      }
      try {
        return await call.apply(this, given)
      } finally {
        if (when === 'after') die()
      }
    }
  }
}

/** Watches what is done to files through their handles too, which are known only when one is open. */
function watchHandles(promises: Calls): void {
  watch(promises, ['open'])
  const open = promises.open as Call
  let isWatched = false
  promises.open = async (...given) => {
    const handle = (await open(...given)) as Calls
    if (!isWatched) {
      isWatched = true
      watch(Object.getPrototypeOf(handle) as Calls, [
        'appendFile',
        'datasync',
        'read',
        'stat',
        'sync',
        'truncate',
        'writeFile',
      ])
    }
    watch(handle, ['close'])
    return handle
  }
}

async function write(): Promise<void> {
  // Only now: what these import must be watched already.
  const { instantAt } = await import('#core/calendar/clock')
  const { doJobHere } = await import('../../app/second-copy/jobs')
  const { openLocation } = await import('../../app/second-copy/location')
  const { createSecondCopy } = await import('../../app/second-copy/second-copy')
  const { TIMINGS } = await import('../../app/timings')
  let seconds = 0
  const now = () => {
    seconds += 1
    return instantAt(Date.parse('2026-11-24T06:00:00.000Z') + seconds * 1000)
  }
  const location = await openLocation(plan.privateFolder, now)
  const { foldWhenIdle } = TIMINGS
  const copy = createSecondCopy({ location, now, doJob: doJobHere, foldWhenIdle })
  isCounting = true
  if (plan.whole !== undefined) say('whole', (await copy.keepWhole(plan.ids, plan.whole)).kind)
  for (const entry of plan.entries) say(String(entry.revision), (await copy.append(plan.ids, entry)).kind)
  await copy.close()
  say('closed', 'done')
  const last = plan.entries.at(-1)
  if (last) say('snapshot', (await copy.takeSnapshot(plan.ids, 'import')).kind)
  isCounting = false
  say('steps', steps.join(' '))
}

function say(what: string, answer: string): void {
  writeSync(1, `${what}: ${answer}\n`)
}
