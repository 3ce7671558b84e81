// Runs inside the page, on the journal that is stored there: assembles what a check-in looks back on, and reads the same
// rows raw, in turns.
import { partsOf } from '#core/calendar/period'
import { answerId } from '#core/journal/answer'
import { checkInId } from '#core/journal/check-in'
import { KIND_OF } from '#core/journal/goal'
import { newestEdition, promptsOf } from '#core/questionnaires/catalogue'
import { JournalDatabase } from '../../renderer/data/database'
import type { Journal } from '../../renderer/data/journal'
import { type Comparison, readLookBack } from '../../renderer/data/look-back'

/** Median milliseconds of each, and how many rows were read. */
export type Measured = { readonly assembled: number; readonly raw: number; readonly rows: number }

const TURNS = 25

/** Measures the first side-by-side prompt of the newest questions of a kind, on one period. */
export async function measure(kind: 'quarterly' | 'five-year', periodKey: string): Promise<Measured> {
  const database = new JournalDatabase()
  await database.open()
  const journal = { database } as unknown as Journal
  const prompts = promptsOf(newestEdition(kind)?.questions ?? { kind, version: 1, sections: [] })
  const comparison = prompts.map(({ answer }) => answer).find((answer) => answer.kind === 'side-by-side') as Comparison
  const assembled: number[] = []
  const raw: number[] = []
  let rows = 0
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const start = performance.now()
    await readLookBack(journal, periodKey, comparison)
    const middle = performance.now()
    rows = await readRaw(database.backendDB(), periodKey, comparison)
    const end = performance.now()
    // The first turn warms both.
    if (turn === 0) continue
    assembled.push(middle - start)
    raw.push(end - middle)
  }
  database.close()
  return { assembled: median(assembled), raw: median(raw), rows }
}

/** Reads the same rows with the browser's own means alone, in one transaction. */
async function readRaw(database: IDBDatabase, periodKey: string, { of, prompts, scales }: Comparison): Promise<number> {
  const parts = partsOf(periodKey)
  const ids = parts.map((key) => checkInId(KIND_OF[of], key))
  const transaction = database.transaction(['checkIns', 'answers', 'goals', 'pins'], 'readonly')
  const asked = [...new Set([...prompts, ...scales])]
  const requests: readonly IDBRequest[] = [
    ...ids.map((id) => transaction.objectStore('checkIns').get(id)),
    ...ids.flatMap((id) => asked.map((promptId) => transaction.objectStore('answers').get(answerId(id, promptId)))),
    transaction
      .objectStore('goals')
      .index('[level+periodKey]')
      .getAll(IDBKeyRange.bound([of, parts[0]], [of, parts.at(-1)])),
    ...(of === 'week' ? [] : ids.map((id) => transaction.objectStore('pins').index('to').getAll(id))),
  ]
  const found = await Promise.all(
    requests.map(
      (request) =>
        new Promise<unknown>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        }),
    ),
  )
  return found.flat().filter((row) => row !== undefined).length
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
