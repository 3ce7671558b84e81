import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')
const BIOME = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome')

const PLANTED = [
  'export const hours = (date: Date) => date.getHours()',
  'export const perhaps = (date?: Date) => date?.getDay()',
  'export const zone = (date: Date) => date.getTimezoneOffset()',
  'export const moved = (date: Date) => date.setMonth(1)',
  "export const words = (date: Date) => date.toLocaleDateString('en')",
  'export const parts = new Date(2026, 10, 30)',
  'export const month = new Date(2026, 10)',
  'export const now = new Date()',
  "export { format } from 'date-fns'",
]
const ALLOWED = [
  'export const utc = (date: Date) => date.getUTCHours() + date.getTime()',
  "export const instant = new Date('2026-11-30T20:00:00Z').toISOString()",
  'export const one = new Date(0)',
]

/** The lines of a file in a room of the house that the project's own lint rule complains of. */
function complaints(folder: string, file: string, lines: readonly string[]): readonly number[] {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`)
  const words = ['lint', '--reporter=json', '--vcs-enabled=false', '--max-diagnostics=100', file]
  const { stdout } = spawnSync(process.execPath, [BIOME, ...words], { cwd: folder, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { category: string; location: { start?: { line: number }; span?: [number, number] } }[]
  }
  const ours = diagnostics.filter(({ category }) => /^plugin$|noRestrictedImports$/.test(category))
  return ours.map(({ location }) => location.start?.line ?? 0).toSorted((a, b) => a - b)
}

describe('the lint rule about local dates', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'vantage-lint-'))
    for (const name of ['biome.json', 'lint'])
      cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(['core/x/planted.ts', 'app/planted.ts', 'renderer/features/planted.tsx'])('finds each in %s', (file) => {
    expect(complaints(folder, file, [...PLANTED, ...ALLOWED])).toEqual(PLANTED.map((_, index) => index + 1))
  })

  test('lets the clock ask what the date of a zone says', () => {
    expect(complaints(folder, 'core/calendar/clock.ts', PLANTED.slice(0, 2))).toEqual([])
  })
})
