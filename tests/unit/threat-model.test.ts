import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')
const PAGE = read('docs/threat-model.md')

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

// `app/security.ts`, `package.json`; not `reminders.json`, which lies in a person's profile.
const FILE = /`((?:\.?[\w-]+\/)+[\w.-]+\.\w+|(?:package|package-lock)\.json|[\w-]+\.(?:md|yml))`/g
const TITLE = /“([^”]+)”/g
const TEST_FILE = /\.(test|spec)\.ts$/

type Named = { readonly file: string; readonly titles: readonly string[] }

/** The files of the project a page names in backticks, each with the titles in “ ” that follow before the next one. */
function namedIn(markdown: string): readonly Named[] {
  const text = markdown.replaceAll(/\s+/g, ' ')
  const files = [...text.matchAll(FILE)]
  return files.map(({ 1: file = '', index }, place) => {
    const part = text.slice(index, files[place + 1]?.index)
    return { file, titles: [...part.matchAll(TITLE)].map(([, title = '']) => title) }
  })
}

/** What is wrong with what a page names: files that are not there, titles that no test in their file has. */
function wrongIn(markdown: string): readonly string[] {
  return namedIn(markdown).flatMap(({ file, titles }) => {
    if (!existsSync(path.join(ROOT, file))) return [`${file} is not there`]
    if (!TEST_FILE.test(file)) return titles.map((title) => `${file} is no test: ${title}`)
    const code = read(file)
    return titles.filter((title) => !hasTest(code, title)).map((title) => `${file} has no test: ${title}`)
  })
}

/** Whether a file has a test, or a group of tests, of that title. */
function hasTest(code: string, title: string): boolean {
  const text = title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^\\s*(test|describe|noting|lookingTest)(\\.each\\(.*\\))?\\(\\s*['\`]${text}['\`],`, 'm').test(
    code,
  )
}

describe('what a page names', () => {
  const named = (markdown: string) => namedIn(markdown).map(({ file, titles }) => [file, ...titles])

  test('is files of the project, with the titles after each', () => {
    expect(
      named(
        'In `app/security.ts` and `package.json`. `core/a.test.ts` “one”\n“two words” | `docs/x.md`, `tests/b.spec.ts` “a\nbreak”.',
      ),
    ).toEqual([
      ['app/security.ts'],
      ['package.json'],
      ['core/a.test.ts', 'one', 'two words'],
      ['docs/x.md'],
      ['tests/b.spec.ts', 'a break'],
    ])
    expect(named('`reminders.json`, `webSecurity`, `app://vantage`, `--backup`, `shell.openPath`')).toEqual([])
  })

  test('is found out when it is not there', () => {
    expect(
      wrongIn(
        [
          '`app/made-up.ts`',
          '`app/security.ts` “of no test”',
          '`tests/unit/threat-model.test.ts` “windows are made in one place” “made up” “read”',
        ].join(' '),
      ),
    ).toEqual([
      'app/made-up.ts is not there',
      'app/security.ts is no test: of no test',
      'tests/unit/threat-model.test.ts has no test: made up',
      'tests/unit/threat-model.test.ts has no test: read',
    ])
  })
})

describe('docs/threat-model.md', () => {
  const rows = PAGE.split('\n').filter((line) => /^\| \d+ \|/.test(line))

  test('names exactly the twenty points of the checklist, in order', () => {
    expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(new Set(rows.map((row) => row.split('|')[2])).size).toBe(20)
  })

  test('gives each point a file that holds it and a test with its title', () => {
    for (const row of rows) {
      const [, , point = '', how = '', where = '', tests = ''] = row.split('|')
      expect(how.trim(), point).not.toBe('')
      const files = namedIn(where)
      expect(files.length, point).toBeGreaterThan(0)
      expect(
        files.filter(({ file }) => TEST_FILE.test(file)),
        point,
      ).toEqual([])
      const shown = namedIn(tests)
      expect(shown.length, point).toBeGreaterThan(0)
      expect(
        shown.filter(({ file, titles }) => !TEST_FILE.test(file) || titles.length === 0),
        point,
      ).toEqual([])
    }
  })

  test('names only files and tests that are there', () => {
    expect(namedIn(PAGE).length).toBeGreaterThan(40)
    expect(wrongIn(PAGE)).toEqual([])
    // A title before any file would be looked for nowhere.
    const counted = namedIn(PAGE).reduce((sum, { titles }) => sum + titles.length, 0)
    expect(counted).toBe([...PAGE.matchAll(TITLE)].length)
  })

  test('speaks of every attacker it is about', () => {
    const headings = [...PAGE.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(
      expect.arrayContaining([
        'Someone at the unlocked machine',
        'A malicious import',
        'A malicious link',
        'Another program of the same user',
        'A stolen backup',
      ]),
    )
  })
})

/** Where something stands in the shell's code, tests apart. */
function whereInShell(pattern: RegExp): readonly string[] {
  return readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
    .map((name) => `app/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts') && !TEST_FILE.test(name))
    .filter((name) => pattern.test(read(name)))
}

test('windows are made in one place', () => {
  expect(whereInShell(/new (BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/)).toEqual([
    'app/windows/page-window.ts',
  ])
  expect(whereInShell(/webPreferences/)).toEqual(['app/windows/page-window.ts'])
})

test('the shell opens no address, and folders in one place', () => {
  expect(whereInShell(/openExternal|loadFile|showItemInFolder/)).toEqual([])
  expect(whereInShell(/openPath/)).toEqual(['app/second-copy/handlers.ts'])
})

test('the runtime is the one this page names', () => {
  const { packages } = JSON.parse(read('package-lock.json'))
  const { version } = packages['node_modules/electron']
  expect(PAGE).toContain(`Electron ${version.split('.')[0]}, set in one place`)
  expect(JSON.parse(read('package.json')).devDependencies.electron).toMatch(
    new RegExp(`^\\^${version.split('.')[0]}\\.`),
  )
  expect(read('electron-builder.yml')).not.toMatch(/^\s*electronVersion:/m)
})
