// The independent table of ISO weeks: made by Python, not by the code under test.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Day, parseDay } from '#core/calendar/day'

export type TableWeek = {
  readonly monday: Day
  readonly year: number
  readonly number: number
  readonly quarter: string
}

const FILE = path.join(import.meta.dirname, '../../fixtures/iso-weeks-1990-2100.txt')

/** Every week of the table, 1990-W01 to 2100-W52, in order. */
export const TABLE: readonly TableWeek[] = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => /^\d/.test(line))
  .map((line) => {
    const [monday = '', year, number, quarter = ''] = line.split(' ')
    return { monday: parseDay(monday), year: Number(year), number: Number(number), quarter }
  })

/** The Mondays of the table grouped by what `key` says of them. */
export function mondaysBy<K>(key: (week: TableWeek) => K): ReadonlyMap<K, readonly Day[]> {
  const groups = new Map<K, Day[]>()
  for (const week of TABLE) groups.set(key(week), [...(groups.get(key(week)) ?? []), week.monday])
  return groups
}
