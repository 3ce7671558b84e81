import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantSchema } from '#core/calendar/clock'
import {
  archiveOf,
  contentsOf,
  EDITION,
  JOURNAL_ID,
  journals,
  STAMP,
  sameText,
  sampleContents,
  sha256,
  shuffled,
  textOf,
  wholeContents,
  withShuffledKeys,
} from '../../tests/unit/support/archives'
import { CHECK_IN, uuid } from '../../tests/unit/support/records'
import { editionOf } from '../questionnaires/catalogue'
import {
  ARCHIVE_FORMAT,
  type Archive,
  bodyOf,
  isIntact,
  readHead,
  type Stamp,
  unknownEditions,
  usedEditions,
  writeArchive,
} from './archive'
import { type AnyRecord, type Contents, EMPTY_CONTENTS, mapStores, STORES } from './contents'
import { readArchive } from './read-archive'

/** What an archive's text says, or a failed test. */
async function readBack(text: string): Promise<Archive> {
  const read = await readArchive(text, sha256)
  if (read.kind === 'refused') return expect.fail(JSON.stringify(read.problem))
  expect(read.isAsWritten).toBe(true)
  return read.archive
}

const SAMPLES: readonly (readonly [name: string, contents: Contents])[] = [
  ['sixty weeks in English', sampleContents('en', 60)],
  ['sixty weeks in Chinese', sampleContents('zh', 60)],
  ['five weeks with every field', wholeContents(5)],
  ['nothing', EMPTY_CONTENTS],
]

describe.each(SAMPLES)('a journal of %s', (_, contents) => {
  test('is written, read and written again with the same bytes', async () => {
    const text = await textOf(contents)
    const archive = await readBack(text)
    expect(await writeArchive(archive, sha256)).toBe(text)
    expect(sameText(archive.contents)).toBe(sameText(contents))
    expect(archive.journalId).toBe(JOURNAL_ID)
    expect(archive.stamp).toStrictEqual(STAMP)
  })

  test('is the same text in whatever order its records and their keys stand', async () => {
    const text = await textOf(contents)
    for (const seed of [1, 2, 3]) {
      const mixed = mapStores((store) => withShuffledKeys(shuffled<AnyRecord>(contents[store], seed), seed) as never)
      expect(await textOf(mixed)).toBe(text)
    }
  })

  test('has one record a line between its brackets, in the order of ids, and none elsewhere', async () => {
    const lines = (await textOf(contents)).split('\n')
    for (const store of STORES) {
      const found: unknown[] = []
      const start = lines.findIndex((line) => line.startsWith(`"${store}":[`))
      expect(start).toBeGreaterThan(0)
      if (!lines[start]?.endsWith(']') && !lines[start]?.endsWith('],')) {
        for (const line of lines.slice(start + 1)) {
          if (line === ']' || line === '],') break
          found.push(JSON.parse(line.replace(/,$/, '')))
        }
      }
      const byCodeUnits = contents[store].toSorted((a, b) => (a.id < b.id ? -1 : 1))
      expect(found).toEqual(JSON.parse(JSON.stringify(byCodeUnits)))
    }
  })

  test('is intact', async () => {
    expect(await isIntact(await textOf(contents), sha256)).toBe(true)
  })
})

test('any journal is written, read and written again with the same bytes, whatever the words', async () => {
  await fc.assert(
    fc.asyncProperty(journals(), async (contents) => {
      const text = await textOf(contents)
      const archive = await readBack(text)
      expect(await writeArchive(archive, sha256)).toBe(text)
      expect(sameText(archive.contents)).toBe(sameText(contents))
    }),
  )
})

test('any journal is the same text in whatever order its records and their keys stand', async () => {
  await fc.assert(
    fc.asyncProperty(journals(), fc.nat(), async (contents, seed) => {
      const mixed = mapStores((store) => withShuffledKeys(shuffled<AnyRecord>(contents[store], seed), seed) as never)
      expect(await textOf(mixed)).toBe(await textOf(contents))
    }),
    { numRuns: 50 },
  )
})

test('no words of any record break its line', async () => {
  await fc.assert(
    fc.asyncProperty(journals(), async (contents) => {
      const body = bodyOf(archiveOf(contents))
      const records = STORES.reduce((sum, store) => sum + contents[store].length, 0)
      expect(body.match(/\r/)).toBeNull()
      const used = usedEditions(contents, [EDITION]).length
      expect(body.split('\n').filter((line) => line.startsWith('{'))).toHaveLength(records + used)
    }),
    { numRuns: 50 },
  )
})

describe('two exports of one journal', () => {
  const LATER: Stamp = {
    at: instantSchema.parse('2031-01-01T08:00:00.000Z'),
    appVersion: '9.0.0',
    deviceId: uuid(901),
    revision: 4711,
    writtenAt: instantSchema.parse('2030-12-31T23:59:59.999Z'),
  }

  test('differ only in their stamp and in the checksum of their head', async () => {
    const contents = wholeContents(3)
    const [first = '', ...lines] = (await textOf(contents)).split('\n')
    const [otherFirst = '', ...otherLines] = (await textOf(contents, { stamp: LATER })).split('\n')
    expect(otherFirst).not.toBe(first)
    expect(otherFirst.replace(JSON.stringify(LATER), JSON.stringify(STAMP))).toBe(first)
    expect(otherLines.slice(0, -2)).toEqual(lines.slice(0, -2))
    const head = /"head":"[0-9a-f]{64}"/
    expect(otherLines.at(-2)).not.toBe(lines.at(-2))
    expect(otherLines.at(-2)?.replace(head, '')).toBe(lines.at(-2)?.replace(head, ''))
  })

  test('of different words differ in their body', async () => {
    const contents = wholeContents(1)
    const notes = contents.notes.map((note) => ({ ...note, text: `${note.text}.` }))
    expect(bodyOf(archiveOf({ ...contents, notes }))).not.toBe(bodyOf(archiveOf(contents)))
  })
})

describe('an archive', () => {
  test('is one JSON document of six parts, with its checksums at the end', async () => {
    const text = await textOf(wholeContents(2))
    const parsed = JSON.parse(text)
    expect(Object.keys(parsed)).toEqual([
      'type',
      'format',
      'journalId',
      'stamp',
      'summary',
      'questionnaires',
      'records',
      'checksum',
    ])
    expect([parsed.type, parsed.format]).toEqual(['vantage-archive', ARCHIVE_FORMAT])
    const lines = text.split('\n')
    expect(lines.at(-1)).toBe('')
    expect(parsed.checksum).toEqual({
      head: sha256(`${lines[0]}\n`),
      body: sha256(lines.slice(1, -2).join('\n').concat('\n')),
    })
  })

  test('of an older format has that one’s kinds of records alone, each record as it is given', async () => {
    const contents = wholeContents(2)
    const [now, old] = await Promise.all([undefined, 1].map((one) => writeArchive(archiveOf(contents), sha256, one)))
    const records = JSON.parse(old ?? '').records
    expect(JSON.parse(old ?? '').format).toBe(1)
    expect(Object.keys(records)).toEqual(['answers', 'checkIns', 'goals', 'notes', 'remedies', 'settings'])
    const all = JSON.parse(now ?? '').records
    for (const store of Object.keys(records)) expect(records[store]).toEqual(all[store])
    expect(await isIntact(old ?? '', sha256)).toBe(true)
  })

  test('waits for a digest that takes its time', async () => {
    const text = await writeArchive(archiveOf(wholeContents(1)), async (part) => Promise.resolve(sha256(part)))
    expect(text).toBe(await textOf(wholeContents(1)))
    expect(await isIntact(text, async (part) => Promise.resolve(sha256(part)))).toBe(true)
  })
})

describe('the editions in an archive', () => {
  const asked = (version: number, week: string) => {
    return { ...CHECK_IN, id: `weekly:${week}`, periodKey: week, questionnaire: { kind: 'weekly', version } }
  }
  const other = { ...EDITION, questions: { ...EDITION.questions, version: 10 } }

  test('are those its check-ins were asked from, each once, sorted by kind and version', () => {
    const checkIns = [
      asked(900, '2026-11-16'),
      asked(10, '2026-11-09'),
      asked(1, '2026-11-02'),
      asked(900, '2026-10-26'),
    ]
    const used = usedEditions(contentsOf({ checkIns }), [EDITION, other])
    expect(used.map(({ questions }) => questions.version)).toEqual([1, 10, 900])
    expect(used[0]).toBe(editionOf('weekly', 1))
    expect(used[2]).toBe(EDITION)
  })

  test('are none for a journal without check-ins, and lack those that nobody knows', () => {
    expect(usedEditions(EMPTY_CONTENTS, [EDITION])).toEqual([])
    expect(usedEditions(contentsOf({ checkIns: [asked(7, '2026-11-16')] }), [EDITION])).toEqual([])
  })

  test('that this app does not have itself are told apart', () => {
    const [known = expect.fail('no edition')] = usedEditions(contentsOf({ checkIns: [asked(1, '2026-11-16')] }), [])
    expect(unknownEditions([known, EDITION])).toEqual([EDITION])
    expect(unknownEditions([known])).toEqual([])
  })
})

describe('the head', () => {
  test('is read from the first line alone', async () => {
    const text = await textOf(wholeContents(2))
    const end = text.indexOf('\n') + 1
    const head = { type: 'vantage-archive', format: ARCHIVE_FORMAT, journalId: JOURNAL_ID, stamp: STAMP }
    const summary = { checkIns: 2, goals: 4, notes: 1, first: 'weekly:2026-10-19', last: 'weekly:2026-10-26' }
    for (const some of [text, text.slice(0, end), `${text.slice(0, end)}and then something else`])
      expect(readHead(some)).toStrictEqual({ ...head, summary })
  })

  test('is none while the first line has not ended', async () => {
    const text = await textOf(wholeContents(1))
    const end = text.indexOf('\n')
    for (let length = 0; length <= end; length += 1) expect(readHead(text.slice(0, length))).toBeUndefined()
  })

  test('of a newer format is still read, so that it can be named', async () => {
    const text = (await textOf(wholeContents(1))).replace(`"format":${ARCHIVE_FORMAT},`, '"format":7,')
    expect(readHead(text)?.format).toBe(7)
  })

  test('is none in other texts', async () => {
    const [first = ''] = (await textOf(wholeContents(1))).split('\n')
    const others = [
      '',
      '\n',
      ',\n',
      '{},\n',
      'null,\n',
      '{"type":"vantage-archive"},\n',
      first.replace('vantage-archive', 'vantage-backup'),
      first.replace(JOURNAL_ID, 'mine'),
      first.replace('"revision":42', '"revision":-1'),
      first.replace('"checkIns":1', '"checkIns":"1"'),
    ]
    for (const text of others) expect(readHead(`${text}\n`)).toBeUndefined()
  })
})

describe('an intact archive', () => {
  test('stays so with no character changed, added or taken away', async () => {
    const text = await textOf(wholeContents(1))
    const characters = fc.oneof(
      fc.constantFrom('\n', ' ', '"', '}', '0', 'a', '，', '\u2028'),
      fc.integer({ min: 0, max: 0xd7ff }).map((unit) => String.fromCharCode(unit)),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 1 }), characters, async (place, character) => {
        const [before, after] = [text.slice(0, place), text.slice(place + 1)]
        fc.pre(character !== text[place])
        expect(await isIntact(`${before}${character}${after}`, sha256)).toBe(false)
        expect(await isIntact(`${before}${after}`, sha256)).toBe(false)
        expect(await isIntact(`${before}${character}${text[place]}${after}`, sha256)).toBe(false)
      }),
      { numRuns: 1500 },
    )
  })

  test('is not one with a part of another, without a line, or with two turned round', async () => {
    const [one, other] = [await textOf(wholeContents(2)), await textOf(wholeContents(3))]
    const [lines, others] = [one.split('\n'), other.split('\n')]
    const changed = [
      [lines[0], ...others.slice(1)],
      [...others.slice(0, -2), ...lines.slice(-2)],
      lines.slice(1),
      lines.toSpliced(10, 1),
      lines.toSpliced(10, 2, lines[11] ?? '', lines[10] ?? ''),
      [...lines.slice(0, -1), ...lines.slice(-2)],
    ]
    for (const text of changed.map((some) => some.join('\n'))) expect(await isIntact(text, sha256)).toBe(false)
  })

  test('is no text without its last line, and no empty one', async () => {
    const text = await textOf(EMPTY_CONTENTS)
    for (let length = 0; length < text.length; length += 1)
      expect(await isIntact(text.slice(0, length), sha256)).toBe(false)
    for (const other of ['\n', '\n\n', '"checksum":{}}\n']) expect(await isIntact(other, sha256)).toBe(false)
  })
})
