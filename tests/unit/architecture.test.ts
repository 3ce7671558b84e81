import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from '#core/zod'

const ROOT = path.join(import.meta.dirname, '../..')

/** Folders that are made and not kept, such as `out`: a fresh clone has none of them. */
const MADE = readFileSync(path.join(ROOT, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => line.endsWith('/'))

// `core/calendar/day.ts`, `renderer/features/`, `docs/decisions/*.md`: rooms are written small, so that neither a zone
// (`Europe/Berlin`) nor a shape (`checkInId/promptId`) counts.
const IN_A_ROOM = /^[.a-z][a-z0-9._-]*\/[\w./*-]*$/
// `package.json`, `README.md`
const AT_THE_ROOT = /^[\w.-]+\.(ts|tsx|js|mjs|json|md|html|yml|yaml)$/

/** The paths a page names in backticks, up to the first part that stands for any name. */
function pathsIn(markdown: string): readonly string[] {
  const code = [...markdown.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text)
  const paths = code
    .filter((text) => IN_A_ROOM.test(text) || AT_THE_ROOT.test(text))
    .map((text) => text.replace(/[^/]*\*.*$/, ''))
  return [...new Set(paths)].filter((text) => text !== '' && !MADE.some((made) => text.startsWith(made)))
}

test('paths are told from other things in backticks', () => {
  const page = [
    'In `core/calendar/day.ts`, `renderer/features/` and `package.json`, see `docs/decisions/*.md`.',
    'Not `npm run check`, `Europe/Berlin`, `checkInId/promptId`, `app://vantage/`, `#core/zod`, `kind:periodKey`,',
    '`Intl.Segmenter`, `2026-Q4`, `out/shell/main.js`, or `core/calendar/day.ts` again.',
    '```',
    'a `made/up.ts` picture',
    '```',
  ].join('\n')
  expect(pathsIn(page)).toEqual(['core/calendar/day.ts', 'renderer/features/', 'package.json', 'docs/decisions/'])
})

test('every path ARCHITECTURE.md names exists', () => {
  const paths = pathsIn(readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8'))
  expect(paths.length).toBeGreaterThanOrEqual(10)
  expect(paths.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([])
})

test('pages ask the data room, never its database', () => {
  const sources = (room: string) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(ROOT, room, name))
      .filter((file) => /\.tsx?$/.test(file))
  const askingTheDatabase = (room: string) =>
    sources(room).filter((file) => /\.database\.|\{ database \}/.test(readFileSync(file, 'utf8')))
  expect(askingTheDatabase('renderer/data').length).toBeGreaterThan(10)
  expect([...askingTheDatabase('renderer/features'), ...askingTheDatabase('renderer/ui')]).toEqual([])
})

// Whether the import checker sees anything at all. A checker that reads no file, or resolves no import, is always green.

const CRUISER = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const CONFIG = path.join(ROOT, '.dependency-cruiser.mjs')
const PLANTED = path.join(ROOT, 'tests/fixtures/planted-arrows')
const PATIENCE = 60_000

const resultSchema = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

/** What the checker says when it is run inside a folder, with the project's own rules. */
function cruise(folder: string) {
  const rooms = ['core', 'app', 'renderer']
  const { stdout } = spawnSync(
    process.execPath,
    [CRUISER, '--config', path.relative(folder, CONFIG), '--output-type', 'json', ...rooms],
    { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 },
  )
  return resultSchema.parse(JSON.parse(stdout))
}

describe('in a folder of planted mistakes', () => {
  let violations: readonly { readonly name: string; readonly arrow: string }[] = []
  beforeAll(() => {
    const found = cruise(PLANTED).summary.violations
    violations = found.map(({ rule, from, to }) => ({ name: rule.name, arrow: `${from} → ${to}` }))
  }, PATIENCE)

  test('every forbidden arrow is found, and none besides', () => {
    expect(violations.map(({ name, arrow }) => `${name}: ${arrow}`).toSorted()).toEqual([
      'app-not-renderer: app/bad.ts → renderer/x.ts',
      'core-stands-alone: core/bad.ts → fs',
      'core-stands-alone: core/bad.ts → renderer/x.ts',
      'core-stands-alone: core/worse.ts → renderer/x.ts',
      'database-only-through-repositories: renderer/ui/bad.ts → renderer/data/database.ts',
      'no-cycles: renderer/data/circle-a.ts → renderer/data/circle-b.ts',
      'no-feature-to-feature: renderer/features/a/x.ts → renderer/features/b/y.ts',
      'no-orphans: renderer/data/lonely.ts → renderer/data/lonely.ts',
      'not-resolvable: renderer/data/lost.ts → ./nowhere',
      'only-preload-bridges: app/preload.ts → app/helper.ts',
      'renderer-not-app: renderer/node.ts → app/helper.ts',
      'renderer-not-node: renderer/node.ts → path',
      'ui-is-dumb: renderer/ui/bad.ts → renderer/data/database.ts',
    ])
  })

  test('every rule has an arrow, but those about packages, which that folder has none of', () => {
    const rules = [...readFileSync(CONFIG, 'utf8').matchAll(/name: '([\w-]+)'/g)].map(([, name]) => name)
    const found = violations.map(({ name }) => name)
    expect(rules.length).toBeGreaterThan(10)
    expect(rules.filter((name) => name !== undefined && !found.includes(name))).toEqual([
      'renderer-not-electron',
      'dexie-only-in-data',
    ])
  })
})

test('imports of the real rooms are followed: files, the #core alias, packages, Node', { timeout: PATIENCE }, () => {
  const { modules } = cruise(ROOT)
  const arrows = new Set(
    modules.flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => `${source} → ${resolved}`)),
  )
  const leads = (from: string, to: string) =>
    [...arrows].some((arrow) => arrow.startsWith(`${from} → `) && arrow.includes(` → ${to}`))
  expect(leads('core/calendar/week.ts', 'core/calendar/day.ts')).toBe(true)
  expect(leads('app/machine/machine-settings.ts', 'core/zod.ts')).toBe(true)
  expect(leads('app/files/json-file.ts', 'fs')).toBe(true)
  expect(leads('core/calendar/day.ts', 'node_modules/date-fns/')).toBe(true)
  // The two rules about packages look for these very paths.
  expect(leads('renderer/data/database.ts', 'node_modules/dexie/')).toBe(true)
  expect(leads('app/main.ts', 'node_modules/electron/')).toBe(true)
})
