import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

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
