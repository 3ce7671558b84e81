import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')

// Unit tests share their modules (`isolate: false` in vitest.config.ts), which halves their time. That is right as long as no
// module keeps anything that one test could leave for the next.

/** What modules keep all the same, and why no test can be harmed by it. */
const KEPT: Readonly<Record<string, string>> = {
  'core/calendar/labels.ts formats': 'formatters, each the same whenever it is made',
  'renderer/data/changes.ts changesOf': 'by transaction, and gone with it',
  'renderer/data/restoring.ts lastRead': 'a queue: one read after another',
  'renderer/data/transfer/parcel.ts last': 'a queue: one parcel after another',
  'renderer/ui/use-unsent-line.ts unsent': 'fields on the screen, and a unit test has none',
}

const COLLECTIONS = ['Map', 'Set', 'WeakMap', 'WeakSet']

/** The names a module keeps something under that can change: what is not constant, and collections that can be written to. */
function keptIn(code: string): readonly string[] {
  const file = ts.createSourceFile('module.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  return file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations
      .filter(({ initializer, type }) => {
        if (!(declarationList.flags & ts.NodeFlags.Const)) return true
        if (!initializer || /^(readonly|Readonly)/.test(type?.getText() ?? '')) return false
        // What begins empty is there to be filled.
        if (ts.isArrayLiteralExpression(initializer)) return initializer.elements.length === 0
        if (ts.isObjectLiteralExpression(initializer)) return initializer.properties.length === 0
        return ts.isNewExpression(initializer) && COLLECTIONS.includes(initializer.expression.getText())
      })
      .map(({ name }) => name.getText()),
  )
}

test('what a module keeps is found', () => {
  const code = [
    'let count = 0',
    'export var seen: string[]',
    'const cache = new Map<string, number>()',
    'const names: ReadonlySet<string> = new Set()',
    'const list: string[] = []',
    'const none: readonly string[] = []',
    'const byName: Record<string, number> = {}',
    'const one = 1',
    'function f() { let inner = new Map() }',
  ].join('\n')
  expect(keptIn(code)).toEqual(['count', 'seen', 'cache', 'list', 'byName'])
})

test('no module that unit tests share keeps anything but what is listed', () => {
  const modules = ['core', 'renderer'].flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(room, name.replaceAll('\\', '/')))
      .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.ts$/.test(name)),
  )
  expect(modules.length).toBeGreaterThan(200)
  const kept = modules.flatMap((name) =>
    keptIn(readFileSync(path.join(ROOT, name), 'utf8')).map((variable) => `${name} ${variable}`),
  )
  expect(kept.toSorted()).toEqual(Object.keys(KEPT))
})
