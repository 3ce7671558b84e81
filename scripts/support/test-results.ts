import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './run'

/** One test as it went: whatever is not passed has failed, also what was skipped or passed only the second time. */
export type TestResult = {
  /** Its file from the project's folder, and its title with those around it. */
  readonly name: string
  readonly isPassed: boolean
  readonly milliseconds: number
}

/** What Vitest wrote with its reporter `json`: https://vitest.dev/guide/reporters.html#json-reporter. */
type VitestReport = {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly duration?: number | null
    }[]
  }[]
}

/** What Playwright wrote with its reporter `json`: `JSONReport` of `@playwright/test/reporter`. */
type PlaywrightSuite = {
  readonly title: string
  readonly file: string
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly title: string
    readonly tests: readonly { readonly status: string; readonly results: readonly { readonly duration: number }[] }[]
  }[]
}
type PlaywrightReport = {
  readonly config: { readonly rootDir: string }
  readonly suites: readonly PlaywrightSuite[]
  readonly errors: readonly unknown[]
}

/**
 * The tests in a report of Vitest, each once: one that ran in several zones has passed if it passed in all, and took as
 * long as in all together. Nothing where there is no report.
 */
export function vitestResults(file: string): readonly TestResult[] {
  if (!existsSync(file)) return []
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  const results = testResults.flatMap(({ name: testFile, assertionResults }) =>
    assertionResults.map(({ fullName, status, duration }) => ({
      name: `${plain(path.relative(ROOT, testFile))} › ${fullName}`,
      isPassed: status === 'passed',
      milliseconds: duration ?? 0,
    })),
  )
  return distinct(results)
}

/** The tests in a report of Playwright. Nothing where there is no report. */
export function playwrightResults(file: string): readonly TestResult[] {
  if (!existsSync(file)) return []
  const { config, suites, errors } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport
  const folder = path.relative(ROOT, config.rootDir)
  const resultsIn = (suite: PlaywrightSuite, titles: readonly string[]): readonly TestResult[] => [
    ...suite.specs.flatMap(({ title, tests }) =>
      tests.map(({ status, results }) => ({
        name: [plain(path.join(folder, suite.file)), ...titles, title].join(' › '),
        isPassed: status === 'expected',
        milliseconds: results.reduce((sum, { duration }) => sum + duration, 0),
      })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => resultsIn(inner, [...titles, inner.title])),
  ]
  // What went wrong outside of any test.
  const outside = errors.map(() => ({ name: `${folder} › outside of the tests`, isPassed: false, milliseconds: 0 }))
  return distinct([...suites.flatMap((suite) => resultsIn(suite, [])), ...outside])
}

/** A path as it is written on every system. */
function plain(file: string): string {
  return file.replaceAll('\\', '/')
}

function distinct(results: readonly TestResult[]): readonly TestResult[] {
  const found = new Map<string, TestResult>()
  for (const { name, isPassed, milliseconds } of results) {
    const before = found.get(name) ?? { isPassed: true, milliseconds: 0 }
    found.set(name, {
      name,
      isPassed: isPassed && before.isPassed,
      milliseconds: milliseconds + before.milliseconds,
    })
  }
  return [...found.values()]
}
