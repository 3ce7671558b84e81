import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/support/run'
import { playwrightResults, vitestResults } from '../../scripts/support/test-results'
import { timesTable } from '../../scripts/support/times-table'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vantage-report-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(name: string, report: object): string {
  const file = path.join(folder, name)
  writeFileSync(file, JSON.stringify(report))
  return file
}

describe('of a report of Vitest', () => {
  const file = path.join(ROOT, 'core/week.test.ts')
  const assertion = (fullName: string, status: string, duration?: number) => ({ fullName, status, duration })

  test('a test that ran in several zones is one, passed if it passed in all', () => {
    const report = written('zones.json', {
      testResults: [
        { name: file, assertionResults: [assertion('a', 'passed', 2), assertion('b', 'passed', 1)] },
        { name: file, assertionResults: [assertion('a', 'failed', 3), assertion('b', 'passed', 1)] },
      ],
    })
    expect(vitestResults(report)).toEqual([
      { name: 'core/week.test.ts › a', isPassed: false, milliseconds: 5 },
      { name: 'core/week.test.ts › b', isPassed: true, milliseconds: 2 },
    ])
  })

  test('what was skipped has not passed', () => {
    const report = written('skipped.json', {
      testResults: [{ name: file, assertionResults: [assertion('a', 'skipped')] }],
    })
    expect(vitestResults(report)).toEqual([{ name: 'core/week.test.ts › a', isPassed: false, milliseconds: 0 }])
  })

  test('that is not there nothing is told', () => {
    expect(vitestResults(path.join(folder, 'none.json'))).toEqual([])
  })
})

describe('of a report of Playwright', () => {
  const config = { rootDir: path.join(ROOT, 'tests/e2e') }
  const spec = (title: string, status: string, ...durations: number[]) => ({
    title,
    tests: [{ status, results: durations.map((duration) => ({ duration })) }],
  })

  test('tests are named by file and titles, and one that passed the second time has failed', () => {
    const inner = { title: 'in the west', file: 'a.spec.ts', specs: [spec('two', 'flaky', 5, 6)] }
    const suite = { title: 'a.spec.ts', file: 'a.spec.ts', suites: [inner], specs: [spec('one', 'expected', 4)] }
    const report = written('playwright.json', { config, suites: [suite], errors: [] })
    expect(playwrightResults(report)).toEqual([
      { name: 'tests/e2e/a.spec.ts › one', isPassed: true, milliseconds: 4 },
      { name: 'tests/e2e/a.spec.ts › in the west › two', isPassed: false, milliseconds: 11 },
    ])
  })

  test('an error outside of the tests has failed', () => {
    const report = written('outside.json', { config, suites: [], errors: [{ message: 'No server' }] })
    expect(playwrightResults(report).map(({ isPassed }) => isPassed)).toEqual([false])
  })
})

test('the table tells how long each step took, and the twenty slowest tests, slowest first', () => {
  const tests = Array.from({ length: 30 }, (_, index) => ({ name: `test ${index}`, milliseconds: index * 1000 }))
  const lines = timesTable([{ name: 'unit', milliseconds: 83_400 }], tests).split('\n')
  expect(lines).toContain('    1:23  unit')
  expect(lines.filter((line) => / s {2}test /.test(line))).toHaveLength(20)
  expect(lines.find((line) => / s {2}test /.test(line))).toBe('  29.0 s  test 29')
})
