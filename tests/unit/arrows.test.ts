import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from '#core/zod'

// Whether the import checker sees anything at all. A checker that reads no file, or resolves no import, is always green.

const ROOT = path.join(import.meta.dirname, '../..')
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
  expect(leads('app/machine-settings.ts', 'core/zod.ts')).toBe(true)
  expect(leads('app/machine-settings.ts', 'fs')).toBe(true)
  expect(leads('core/calendar/day.ts', 'node_modules/date-fns/')).toBe(true)
  // The two rules about packages look for these very paths.
  expect(leads('renderer/data/database.ts', 'node_modules/dexie/')).toBe(true)
  expect(leads('app/main.ts', 'node_modules/electron/')).toBe(true)
})
