import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { EDITION, sameText, sha256, textOf, wholeContents, words } from '../../tests/unit/support/archives'
import { uuid } from '../../tests/unit/support/records'
import { editionOf } from '../questionnaires/catalogue'
import { ARCHIVE_FORMAT, bodyOf, isIntact } from './archive'
import { canonicalJson } from './canonical'
import { EMPTY_CONTENTS, STORES, type Store } from './contents'
import { type ArchiveProblem, type ReadOptions, readArchive } from './read-archive'

type Tree = Record<string, unknown>
type ArchiveTree = {
  format: unknown
  journalId: unknown
  stamp: Tree
  summary: unknown
  questionnaires: Tree[]
  records: Record<Store, Tree[]>
  checksum: Tree
} & Tree

const GONE = 'weekly:2019-01-07'

let small = ''
let whole = ''
beforeAll(async () => {
  small = await textOf(wholeContents(1))
  whole = await textOf(wholeContents(2))
})

/** The text of a whole archive of two weeks after a change of what it says. */
function edited(change: (archive: ArchiveTree) => void, text = whole): string {
  const tree: ArchiveTree = JSON.parse(text)
  change(tree)
  return JSON.stringify(tree)
}

/** A record of that archive, to be changed. */
function recordIn({ records }: ArchiveTree, store: Store, index: number): Tree {
  return records[store][index] ?? expect.fail(`${store} has no record ${index}`)
}

/** An object inside another one, to be changed. */
function inside(tree: Tree, ...path: readonly (string | number)[]): Tree {
  return path.reduce<unknown>((value, part) => Reflect.get(value as object, part), tree) as Tree
}

function set(tree: object, key: string | number, value: unknown): void {
  Reflect.set(tree, key, value)
}

async function problemOf(text: string, options?: ReadOptions): Promise<ArchiveProblem | 'none'> {
  const read = await readArchive(text, sha256, options)
  return read.kind === 'refused' ? read.problem : 'none'
}

test('a whole archive is read, with nothing to complain about', async () => {
  const read = await readArchive(whole, sha256)
  if (read.kind !== 'read') return expect.fail(JSON.stringify(read.problem))
  expect(read.isAsWritten).toBe(true)
  expect(read.archive.editions).toEqual([EDITION])
  expect(STORES.map((store) => read.archive.contents[store].length)).toEqual([6, 2, 2, 4, 4, 2, 2, 2, 2, 1])
})

describe('text that is no JSON', () => {
  test('is refused with the line of the first record that is broken', async () => {
    const lines = whole.split('\n')
    const broken = lines.flatMap((line, index) => (index > 0 && line.startsWith('{') ? [index] : []))
    expect(broken.length).toBe(28)
    for (const index of broken) {
      const text = lines.with(
        index,
        (lines[index] ?? '').replace('"createdAt":', '"createdAt"').replace('"sections":', ''),
      )
      expect(await problemOf(text.join('\n'))).toEqual({ kind: 'not-json', line: index + 1 })
    }
  })

  test('is refused without a line when no record is broken, or it is none of ours', async () => {
    for (const text of ['', '{', 'Dear diary', '{"a":}}', whole.replace('"records":{', '"records":'), `${whole}x}}`])
      expect(await problemOf(text)).toEqual({ kind: 'not-json' })
  })

  test('is refused however long, and however strange', async () => {
    const odd = ['\u0000', '\uFEFF', '\uD800', '}}', '[[', '{"type":"vantage-archive"', `${'x'.repeat(1_000_000)}`]
    for (const text of odd)
      expect(await problemOf(text)).toMatchObject({ kind: expect.stringMatching(/^(not-json|truncated)$/) })
  })
})

describe('an archive that was cut off', () => {
  test('is never read, wherever it was cut', async () => {
    const end = small.lastIndexOf('}')
    const kinds = new Set<string>()
    for (let length = 0; length <= end; length += 1) {
      const problem = await problemOf(small.slice(0, length))
      if (problem === 'none') return expect.fail(`read after a cut at ${length}`)
      kinds.add(problem.kind)
    }
    expect(end).toBeGreaterThan(4000)
    expect([...kinds].toSorted()).toEqual(['not-json', 'truncated'])
  })

  test('is called truncated at nearly every place', async () => {
    const lines = whole.split('\n')
    for (let count = 1; count < lines.length - 1; count += 1) {
      const start = lines.slice(0, count).join('\n')
      const half = start + (lines[count] ?? '').slice(0, 5)
      expect(await problemOf(half)).toEqual({ kind: 'truncated' })
    }
    expect(await problemOf(whole.slice(0, -2))).toEqual({ kind: 'truncated' })
  })

  test('is called truncated also right after a record that ends in two braces', async () => {
    const line = whole.split('\n').findIndex((text) => text.endsWith('}},') || text.endsWith('}}'))
    const start = whole
      .split('\n')
      .slice(0, line + 1)
      .join('\n')
      .replace(/,$/, '')
    expect(start.endsWith('}}')).toBe(true)
    expect(await problemOf(start)).toEqual({ kind: 'truncated' })
  })

  test('without its last line end has lost nothing, and is read', async () => {
    const read = await readArchive(whole.slice(0, -1), sha256)
    expect(read).toMatchObject({ kind: 'read', isAsWritten: true })
  })
})

describe('JSON that is no archive', () => {
  test.each([
    ['null', 'null'],
    ['a word', '"vantage-archive"'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['of another type', '{"type":"vantage-backup","format":1}'],
    ['without a format', '{"type":"vantage-archive"}'],
    ['of format 0', '{"type":"vantage-archive","format":0}'],
    ['of half a format', '{"type":"vantage-archive","format":1.5}'],
    ['of a format in words', '{"type":"vantage-archive","format":"1"}'],
    ['of an endless format', '{"type":"vantage-archive","format":1e999}'],
  ])('%s is refused as such', async (_, text) => {
    expect(await problemOf(text)).toEqual({ kind: 'not-an-archive' })
  })

  test('of a newer format is refused by its number, whatever else it says', async () => {
    for (const format of [ARCHIVE_FORMAT + 1, 7, 1_000_000]) {
      expect(await problemOf(`{"type":"vantage-archive","format":${format}}`)).toEqual({ kind: 'newer', format })
      expect(await problemOf(edited((archive) => set(archive, 'format', format)))).toEqual({ kind: 'newer', format })
    }
  })
})

describe('an archive of the wrong shape is refused by the place', () => {
  const WRONG: readonly (readonly [where: string, change: (archive: ArchiveTree) => void])[] = [
    ['journalId', (archive) => set(archive, 'journalId', 'mine')],
    ['journalId', (archive) => void Reflect.deleteProperty(archive, 'journalId')],
    ['stamp.at', ({ stamp }) => set(stamp, 'at', '2026-11-23')],
    ['stamp.revision', ({ stamp }) => set(stamp, 'revision', -1)],
    ['questionnaires', (archive) => void Reflect.set(archive, 'questionnaires', {})],
    ['questionnaires[0].questions.version', (a) => set(inside(a, 'questionnaires', 0, 'questions'), 'version', 0)],
    ['records', (archive) => void Reflect.set(archive, 'records', [])],
    ['records.notes', ({ records }) => void Reflect.deleteProperty(records, 'notes')],
    ['records.goals', ({ records }) => void Reflect.set(records, 'goals', null)],
    ['records.notes[1]', ({ records }) => void Reflect.set(records.notes, 1, 'a note')],
    ['records.notes[0].text', (archive) => set(recordIn(archive, 'notes', 0), 'text', 7)],
    ['records.notes[1].tags[1]', (archive) => set(inside(recordIn(archive, 'notes', 1), 'tags'), 1, null)],
    ['records.notes[1].earlier[0].at', (a) => set(inside(a, 'records', 'notes', 1, 'earlier', 0), 'at', 'then')],
    ['records.answers[3].value.point', (a) => set(recordIn(a, 'answers', 3), 'value', { kind: 'scale', point: 6 })],
    ['records.answers[0].value.kind', (archive) => set(recordIn(archive, 'answers', 0), 'value', { kind: 'essay' })],
    ['records.answers[1].sealed', (archive) => set(recordIn(archive, 'answers', 1), 'sealed', false)],
    ['records.goals[3].outcome', (archive) => set(recordIn(archive, 'goals', 3), 'outcome', 'done')],
    ['records.checkIns[1].seconds.done', (a) => set(inside(a, 'records', 'checkIns', 1, 'seconds'), 'done', -1)],
    ['records.motives[3].sealed', (archive) => set(recordIn(archive, 'motives', 3), 'sealed', false)],
    ['records.roads[1].academic.score', (a) => set(inside(a, 'records', 'roads', 1, 'academic'), 'score', 11)],
    ['records.choices[0].verdict', (archive) => set(recordIn(archive, 'choices', 0), 'verdict', 'perhaps')],
    ['records.pins[0].to', (archive) => set(recordIn(archive, 'pins', 0), 'to', 'monthly:2026-11')],
    ['records.pins', ({ records }) => void Reflect.deleteProperty(records, 'pins')],
    ['records.settings[0].kinds', (a) => void Reflect.deleteProperty(recordIn(a, 'settings', 0), 'kinds')],
    ['records.settings[0].fiveYearStart', (a) => set(recordIn(a, 'settings', 0), 'fiveYearStart', 22)],
    ['records.settings[0].id', (archive) => set(recordIn(archive, 'settings', 0), 'id', 'settings2')],
    ['records.notes[0].day', (archive) => set(recordIn(archive, 'notes', 0), 'day', '2026-02-30')],
    ['records.goals[0].periodKey', (archive) => set(recordIn(archive, 'goals', 0), 'periodKey', '2026-02-30')],
    ['records.checkIns[0].periodKey', (archive) => set(recordIn(archive, 'checkIns', 0), 'periodKey', '2026-02-30')],
    ['records.remedies[1].forWeek', (archive) => set(recordIn(archive, 'remedies', 1), 'forWeek', '2026-02-30')],
    ['records.settings[0].firstDay', (archive) => set(recordIn(archive, 'settings', 0), 'firstDay', '2026-02-30')],
    ['records.goals[1].updatedAt', (a) => set(recordIn(a, 'goals', 1), 'updatedAt', '2026-02-30T08:00:00.000Z')],
    ['checksum', (archive) => void Reflect.deleteProperty(archive, 'checksum')],
    ['checksum.body', ({ checksum }) => set(checksum, 'body', 7)],
  ]

  test.each(WRONG)('%s', async (where, change) => {
    expect(await problemOf(edited(change))).toEqual({ kind: 'wrong-shape', where })
  })

  test('where the first one stands, when there are several', async () => {
    const text = edited((archive) => {
      set(recordIn(archive, 'notes', 1), 'text', 7)
      set(recordIn(archive, 'goals', 2), 'title', 7)
    })
    expect(await problemOf(text)).toEqual({ kind: 'wrong-shape', where: 'records.goals[2].title' })
  })
})

describe('a part this app does not know is refused by its place', () => {
  const PLACES: readonly (readonly [where: string, path: readonly (string | number)[]])[] = [
    ['mood', []],
    ['stamp.mood', ['stamp']],
    ['records.mood', ['records']],
    ['checksum.mood', ['checksum']],
    ['records.answers[0].mood', ['records', 'answers', 0]],
    ['records.answers[0].value.mood', ['records', 'answers', 0, 'value']],
    ['records.answers[1].earlier[0].mood', ['records', 'answers', 1, 'earlier', 0]],
    ['records.answers[1].earlier[0].value.mood', ['records', 'answers', 1, 'earlier', 0, 'value']],
    ['records.checkIns[1].mood', ['records', 'checkIns', 1]],
    ['records.checkIns[1].questionnaire.mood', ['records', 'checkIns', 1, 'questionnaire']],
    ['records.checkIns[1].position.mood', ['records', 'checkIns', 1, 'position']],
    ['records.checkIns[0].frozen.goals.mood', ['records', 'checkIns', 0, 'frozen', 'goals']],
    ['records.checkIns[0].earlier[0].frozen.mood', ['records', 'checkIns', 0, 'earlier', 0, 'frozen']],
    ['records.goals[0].mood', ['records', 'goals', 0]],
    ['records.goals[0].earlier[0].mood', ['records', 'goals', 0, 'earlier', 0]],
    ['records.notes[1].earlier[0].mood', ['records', 'notes', 1, 'earlier', 0]],
    ['records.remedies[1].earlier[0].mood', ['records', 'remedies', 1, 'earlier', 0]],
    ['records.choices[0].earlier[0].mood', ['records', 'choices', 0, 'earlier', 0]],
    ['records.motives[1].mood', ['records', 'motives', 1]],
    ['records.pins[1].mood', ['records', 'pins', 1]],
    ['records.roads[0].academic.mood', ['records', 'roads', 0, 'academic']],
    ['records.checkIns[0].frozen.pattern.effort.mood', ['records', 'checkIns', 0, 'frozen', 'pattern', 'effort']],
    ['records.settings[0].schedule.mood', ['records', 'settings', 0, 'schedule']],
  ]

  test.each(PLACES)('%s', async (where, path) => {
    for (const value of [1, null, '', [], { deep: { down: 1 } }]) {
      const text = edited((archive) => set(inside(archive, ...path), 'mood', value))
      expect(await problemOf(text)).toEqual({ kind: 'unknown-part', where })
    }
  })

  test('also in the questions that came along, which would be lost with them', async () => {
    for (const path of [
      [],
      ['questions'],
      ['questions', 'sections', 0],
      ['texts', 'en'],
      ['texts', 'en', 'prompts', 'done.moved'],
    ]) {
      const text = edited((archive) => set(inside(archive, 'questionnaires', 0, ...path), 'mood', 1))
      expect([path, await problemOf(text)]).toEqual([path, expect.objectContaining({ kind: 'unknown-part' })])
    }
  })

  test('also a section named __proto__, which no object takes quietly', async () => {
    const text = whole.replace('"seconds":{', '"seconds":{"__proto__":7,')
    expect(await problemOf(text)).toEqual({ kind: 'unknown-part', where: 'records.checkIns[0].seconds.…' })
  })

  test('and sections named as what every object has are known', async () => {
    const text = whole.replace('"seconds":{', '"seconds":{"constructor":7,"toString":8,"hasOwnProperty":9,')
    const read = await readArchive(text, sha256)
    if (read.kind !== 'read') return expect.fail(JSON.stringify(read.problem))
    expect(canonicalJson(read.archive.contents.checkIns[0]?.seconds)).toContain('"constructor":7')
  })
})

describe('an archive with two records of one id', () => {
  test.each(STORES)('of %s is refused by the place of the second', async (store) => {
    const text = edited(({ records }) => void records[store].push(structuredClone(records[store][0] ?? {})))
    const second = store === 'settings' ? 1 : (JSON.parse(whole).records[store] as unknown[]).length
    expect(await problemOf(text)).toEqual({ kind: 'twins', where: `records.${store}[${second}]` })
  })

  test('is refused also when they say different things', async () => {
    const text = edited((archive) => set(recordIn(archive, 'notes', 1), 'id', recordIn(archive, 'notes', 0).id))
    expect(await problemOf(text)).toEqual({ kind: 'twins', where: 'records.notes[1]' })
  })

  test('of different kinds is read', async () => {
    const text = edited((archive) => set(recordIn(archive, 'notes', 0), 'id', recordIn(archive, 'goals', 0).id))
    expect(await problemOf(text)).toBe('none')
  })
})

describe('a reference to a record that is not there', () => {
  const DANGLING: readonly (readonly [store: Store, index: number, field: string, value: string])[] = [
    ['answers', 4, 'checkInId', GONE],
    ['goals', 2, 'judgedIn', GONE],
    ['goals', 0, 'carriedFrom', uuid(99)],
    ['goals', 1, 'parentId', uuid(99)],
    ['choices', 1, 'checkInId', GONE],
    ['choices', 0, 'verdictIn', GONE],
    ['motives', 3, 'checkInId', GONE],
    ['pins', 0, 'from', uuid(99)],
    ['pins', 1, 'to', GONE],
    ['roads', 0, 'checkInId', GONE],
    ['remedies', 1, 'goalId', uuid(99)],
    ['remedies', 0, 'checkInId', GONE],
    ['remedies', 1, 'judgedIn', GONE],
  ]

  test.each(DANGLING)('in %s[%i].%s is refused by its place', async (store, index, field, value) => {
    const text = edited((archive) => set(recordIn(archive, store, index), field, value))
    expect(await problemOf(text)).toEqual({ kind: 'dangling', where: `records.${store}[${index}].${field}` })
  })

  test.each(DANGLING)('in %s[%i].%s is let pass where that is allowed', async (store, index, field, value) => {
    const text = edited((archive) => set(recordIn(archive, store, index), field, value))
    const read = await readArchive(text, sha256, { allowsDangling: true })
    if (read.kind !== 'read') return expect.fail(JSON.stringify(read.problem))
    expect(read.archive.contents[store][index]).toMatchObject({ [field]: value })
  })

  test('is all that is let pass then', async () => {
    const text = edited((archive) => {
      set(recordIn(archive, 'answers', 4), 'checkInId', GONE)
      set(recordIn(archive, 'answers', 5), 'mood', 1)
    })
    const problem = { kind: 'unknown-part', where: 'records.answers[5].mood' }
    expect(await problemOf(text, { allowsDangling: true })).toEqual(problem)
  })
})

describe('nesting', () => {
  const bombs = [
    `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`,
  ] as const

  test.each([
    ['in place of everything', (_: string, bomb: string) => bomb],
    ['beside the records', (text: string, bomb: string) => text.replace('"records":{', `"mood":${bomb},"records":{`)],
    ['as a record', (text: string, bomb: string) => text.replace('"notes":[', `"notes":[${bomb},`)],
    ['as words', (text: string, bomb: string) => text.replace('"text":"Ask"', `"text":${bomb}`)],
    ['in a record', (text: string, bomb: string) => text.replace('"text":"Ask"', `"text":"Ask","mood":${bomb}`)],
    ['as the texts of an edition', (text: string, bomb: string) => text.replace('"texts":{', `"texts":{"fr":${bomb},`)],
    ['broken', (text: string, bomb: string) => text.replace('"text":"Ask"', `"text":${bomb.slice(1)}`)],
  ])('deeper than anything can follow, %s, is refused and never thrown', async (_, place) => {
    for (const bomb of bombs) {
      const text = place(whole, bomb)
      expect(text.length).toBeGreaterThan(400_000 - 1)
      expect(await problemOf(text)).not.toBe('none')
    }
  })

  test('as a summary, which is made anew and never read from here, costs nothing', async () => {
    for (const bomb of [...bombs, '7', 'null', '"words"', '{}']) {
      const text = whole.replace(/"summary":\{[^}]*\}/, `"summary":${bomb}`)
      expect(text).not.toBe(whole)
      expect(await problemOf(text)).toBe('none')
    }
  })

  test('of 100 nested lists where one is expected is an ordinary mistake', async () => {
    const bomb = `${'['.repeat(100)}${']'.repeat(100)}`
    expect(await problemOf(whole.replace(/"tags":\[(?=")/, `"tags":[${bomb},`))).toEqual({
      kind: 'wrong-shape',
      where: 'records.notes[0].tags[0]',
    })
  })
})

describe('the place of a problem', () => {
  const SECRET = /Scheidung|离婚|\d{7}/

  test('never quotes words of the file, wherever they stand', async () => {
    const secrets = fc.tuple(fc.constantFrom('Scheidung von Karl', '离婚', '0815471 1', 'Scheidung_x'), words)
    const places = fc.constantFrom<readonly (string | number)[]>(
      [],
      ['stamp'],
      ['records'],
      ['questionnaires', 0, 'questions'],
      ['questionnaires', 0, 'texts', 'en', 'sections'],
      ['records', 'notes', 0],
      ['records', 'goals', 1, 'earlier', 0],
      ['records', 'checkIns', 0, 'seconds'],
      ['records', 'checkIns', 0, 'frozen', 'causes'],
      ['records', 'answers', 2, 'value'],
    )
    await fc.assert(
      fc.asyncProperty(secrets, places, fc.boolean(), fc.nat(), async ([secret, more], path, isKey, choice) => {
        const said = `${secret}${more}`
        const text = edited((archive) => {
          const place = inside(archive, ...path)
          const keys = Object.keys(place)
          if (isKey) Reflect.set(place, said, said)
          else Reflect.set(place, keys[choice % keys.length] ?? '', said)
        })
        expect(JSON.stringify(await problemOf(text))).not.toMatch(SECRET)
      }),
      { numRuns: 300 },
    )
  })

  test('is shown with … for a name that cannot be one of ours', async () => {
    for (const name of ['two words', '离婚', 'a1', '', 'x'.repeat(41), '__proto__x', 'a.b']) {
      const text = edited((archive) => set(recordIn(archive, 'notes', 0), name, 1))
      expect(await problemOf(text)).toEqual({ kind: 'unknown-part', where: 'records.notes[0].…' })
    }
  })
})

describe('an archive that is not as it was written, but makes sense', () => {
  const EDITS: readonly (readonly [name: string, change: (archive: ArchiveTree) => void])[] = [
    ['a changed word', (archive) => set(recordIn(archive, 'notes', 0), 'text', 'Something else')],
    ['a changed earlier word', (a) => set(inside(a, 'records', 'answers', 1, 'earlier', 0, 'value'), 'text', 'x')],
    ['a missing record', ({ records }) => void records.notes.pop()],
    ['a missing field', (archive) => void Reflect.deleteProperty(recordIn(archive, 'goals', 0), 'hours')],
    ['a changed number', (archive) => set(recordIn(archive, 'goals', 0), 'order', 2)],
    ['a changed question', (a) => set(inside(a, 'questionnaires', 0, 'texts', 'en'), 'title', 'Month')],
    ['a checksum of nothing', ({ checksum }) => set(checksum, 'body', '')],
  ]

  test.each(EDITS)('with %s is read and says so', async (_, change) => {
    expect(await readArchive(edited(change), sha256)).toMatchObject({ kind: 'read', isAsWritten: false })
  })

  const HEAD_EDITS: typeof EDITS = [
    ['a changed stamp', ({ stamp }) => set(stamp, 'revision', 4711)],
    ['another journal’s id', (archive) => set(archive, 'journalId', uuid(801))],
    ['a changed summary', (archive) => set(inside(archive, 'summary'), 'goals', 4711)],
  ]

  test.each(HEAD_EDITS)('with %s in its head is read and says so', async (_, change) => {
    expect(await readArchive(edited(change), sha256)).toMatchObject({ kind: 'read', isAsWritten: false })
  })
})

describe('an archive that passed through other tools', () => {
  test('with a byte order mark before it is as it was written', async () => {
    expect(await readArchive(`\uFEFF${whole}`, sha256)).toMatchObject({ kind: 'read', isAsWritten: true })
    expect(await problemOf(`\uFEFF\uFEFF${whole}`)).toMatchObject({ kind: 'not-json' })
  })

  test('with other line ends, spaces or order of records is read with all it holds', async () => {
    const others = [
      whole.replaceAll('\n', '\r\n'),
      JSON.stringify(JSON.parse(whole)),
      JSON.stringify(JSON.parse(whole), null, 2),
      `\n${whole}\n`,
      edited(({ records }) => void records.answers.reverse()),
    ]
    for (const text of others) {
      const read = await readArchive(text, sha256)
      expect(read.kind === 'read' && sameText(read.archive.contents)).toBe(sameText(wholeContents(2)))
    }
  })
})

describe('an archive of format 1', () => {
  const OLD = ['answers', 'checkIns', 'goals', 'notes', 'remedies', 'settings']

  /** An archive of two weeks as the app of format 1 wrote it. */
  function written1(change: (archive: ArchiveTree) => void = () => undefined): string {
    return edited((archive) => {
      set(archive, 'format', 1)
      for (const store of STORES) if (!OLD.includes(store)) Reflect.deleteProperty(archive.records, store)
      for (const field of ['kinds', 'fiveYearStart']) Reflect.deleteProperty(recordIn(archive, 'settings', 0), field)
      change(archive)
    })
  }

  test('is read with all it holds, and with what settings lack', async () => {
    const read = await readArchive(written1(), sha256)
    if (read.kind !== 'read') return expect.fail(JSON.stringify(read.problem))
    const { choices: _c, motives: _m, pins: _p, roads: _r, ...old } = wholeContents(2)
    const settings = old.settings.map((one) => ({ ...one, fiveYearStart: 2026 }))
    expect(sameText(read.archive.contents)).toBe(sameText({ ...EMPTY_CONTENTS, ...old, settings }))
  })

  test('with a first day far from ours still has a year that fits', async () => {
    for (const [firstDay, year] of [
      ['0001-01-01', 1900],
      ['1970-01-01', 1970],
      ['9999-12-31', 9990],
    ] as const) {
      const read = await readArchive(
        written1((a) => set(recordIn(a, 'settings', 0), 'firstDay', firstDay)),
        sha256,
      )
      expect(read.kind === 'read' && read.archive.contents.settings[0]?.fiveYearStart).toBe(year)
    }
  })

  test.each<readonly [where: string, change: (archive: ArchiveTree) => void]>([
    ['records.settings[0].firstDay', (archive) => set(recordIn(archive, 'settings', 0), 'firstDay', 7)],
    ['records.settings[0].firstDay', (a) => void Reflect.deleteProperty(recordIn(a, 'settings', 0), 'firstDay')],
    ['records.settings[0]', ({ records }) => void Reflect.set(records.settings, 0, 'settings')],
    ['records.settings[1]', ({ records }) => void Reflect.set(records.settings, 1, null)],
    ['records.settings', ({ records }) => void Reflect.set(records, 'settings', {})],
    ['records.notes', ({ records }) => void Reflect.deleteProperty(records, 'notes')],
    ['records', (archive) => void Reflect.set(archive, 'records', null)],
    ['records', (archive) => void Reflect.set(archive, 'records', [])],
    ['records', (archive) => void Reflect.set(archive, 'records', 'records')],
    ['records', (archive) => void Reflect.deleteProperty(archive, 'records')],
  ])('of the wrong shape is refused by the place: %s', async (where, change) => {
    expect(await problemOf(written1(change))).toEqual({ kind: 'wrong-shape', where })
  })

  test('with a part nobody knows is refused by its place', async () => {
    for (const [where, path] of [
      ['records.settings[0].mood', ['records', 'settings', 0]],
      ['records.mood', ['records']],
      ['mood', []],
    ] as const) {
      const text = written1((archive) => set(inside(archive, ...path), 'mood', 1))
      expect(await problemOf(text)).toEqual({ kind: 'unknown-part', where })
    }
  })
})

test('an archive whose questions were worded otherwise when it was written is still as it was written', async () => {
  const known = editionOf('weekly', 1) ?? expect.fail('no weekly edition')
  const [checkIn = expect.fail('no check-in')] = wholeContents(1).checkIns
  const contents = {
    ...EMPTY_CONTENTS,
    checkIns: [{ ...checkIn, questionnaire: { kind: 'weekly' as const, version: 1 } }],
  }
  const today = canonicalJson(known)
  const then = canonicalJson({
    ...known,
    texts: { ...known.texts, en: { ...known.texts.en, title: 'Week in review' } },
  })
  const body = bodyOf({ contents, editions: [] }).replace(today, () => then)
  const written = await textOf(contents)
  const text = written.replace(today, () => then).replace(/"body":"[0-9a-f]{64}"/, `"body":"${sha256(body)}"`)
  expect(text).not.toBe(written)
  expect(await isIntact(text, sha256)).toBe(true)
  expect(await readArchive(text, sha256)).toMatchObject({ kind: 'read', isAsWritten: true })
})
