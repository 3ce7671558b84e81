import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantSchema } from '#core/calendar/clock'
import { contentsOf, everyRecord, journals, sameText, sha256, wholeContents } from '../../tests/unit/support/archives'
import { NOTE, SETTINGS, uuid } from '../../tests/unit/support/records'
import { ARCHIVE_FORMAT } from './archive'
import { canonicalJson } from './canonical'
import { type AnyRecord, type Contents, EMPTY_CONTENTS, STORES, type Store } from './contents'
import { applyEntries, type LogEntry, logEntrySchema, logLine, readLog } from './log'

const AT = instantSchema.parse('2026-11-23T20:00:00.000Z')

function entry(revision: number, change: Partial<LogEntry> = {}): LogEntry {
  return { format: ARCHIVE_FORMAT, revision, at: AT, appVersion: '0.1.0', puts: {}, deletes: {}, ...change }
}

function noteSaying(text: string, id = uuid(700)) {
  return contentsOf({ notes: [{ ...NOTE, id, text }] }).notes.slice()
}

const FIRST = entry(3, { puts: { notes: noteSaying('Ask about “it” 👩‍👩‍👧\u2028') } })
const SECOND = entry(4, { puts: { notes: noteSaying('我没有说实话。') }, deletes: { goals: [uuid(1)] } })
const THIRD = entry(9, { puts: { notes: noteSaying('第三，最后一行。') } })
const LINES = [FIRST, SECOND, THIRD].map((one) => logLine(one, sha256))
const [LINE_1 = '', LINE_2 = '', LINE_3 = ''] = LINES
const LOG = LINES.join('')

/** The entries as plain values, which can be compared. */
const plain = (entries: readonly LogEntry[]): unknown => JSON.parse(JSON.stringify(entries))

/** Entries that put and delete records of generated journals, with growing revisions. */
const histories: fc.Arbitrary<readonly LogEntry[]> = fc
  .array(
    fc.tuple(fc.integer({ min: 1, max: 3 }), journals(), fc.subarray([...STORES]), fc.infiniteStream(fc.boolean())),
    {
      maxLength: 5,
    },
  )
  .map((steps) => {
    let revision = 0
    return steps.map(([step, contents, stores, coins]) => {
      revision += step
      const puts = Object.fromEntries(stores.map((store) => [store, contents[store]]))
      const deletes: Partial<Record<Store, string[]>> = {}
      for (const { store, record } of everyRecord(contents)) {
        if (coins.next().value) deletes[store] = [...(deletes[store] ?? []), record.id]
      }
      return logEntrySchema.parse({ ...entry(revision), puts, deletes })
    })
  })

describe('a line', () => {
  test('is one line that begins with sixteen digits of its own sha256', () => {
    for (const [index, line] of LINES.entries()) {
      const [, sum = '', json = ''] = /^([0-9a-f]{16}) (\{[^\n]*\})\n$/.exec(line) ?? []
      expect(sum).toBe(sha256(json).slice(0, 16))
      expect([JSON.parse(json)]).toEqual(plain([FIRST, SECOND, THIRD].slice(index, index + 1)))
    }
  })
})

describe('a log', () => {
  test('is read as it was written', () => {
    const read = readLog(LOG, sha256)
    expect(read).toStrictEqual({ entries: [FIRST, SECOND, THIRD], goodLength: LOG.length })
  })

  test('of nothing has no entries and no trouble', () => {
    expect(readLog('', sha256)).toStrictEqual({ entries: [], goodLength: 0 })
  })

  test('of any changes is read as it was written', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const text = entries.map((one) => logLine(one, sha256)).join('')
        expect(text.split('\n')).toHaveLength(entries.length + 1)
        const read = readLog(text, sha256)
        expect([read.goodLength, read.trouble]).toEqual([text.length, undefined])
        expect(canonicalJson(read.entries)).toBe(canonicalJson(entries))
      }),
      { numRuns: 50 },
    )
  })
})

describe('a log of an older format', () => {
  const { kinds, fiveYearStart: _, ...settings1 } = SETTINGS
  const lineOf = (value: object) => {
    const json = JSON.stringify(value)
    return `${sha256(json).slice(0, 16)} ${json}\n`
  }
  const old = { revision: 4, at: AT, appVersion: '0.1.0', puts: { settings: [settings1], notes: [NOTE] }, deletes: {} }

  test('is read as one of this format: what its records lack is made of what they say', () => {
    for (const format of [{}, { format: 1 }]) {
      const text = LINE_1 + lineOf({ ...format, ...old }) + LINE_3
      const read = readLog(text, sha256)
      expect([read.goodLength, read.trouble]).toEqual([text.length, undefined])
      const [, entry] = read.entries
      expect(entry).toEqual({
        ...old,
        format: ARCHIVE_FORMAT,
        puts: { notes: [NOTE], settings: [{ ...settings1, kinds, fiveYearStart: 2026 }] },
      })
      // Written again, as it is when a part of the log is dropped, it is of this format.
      expect(readLog(logLine(entry ?? FIRST, sha256), sha256).entries).toEqual([entry])
    }
  })

  test('is not trusted where even an upgrade makes nothing of ours of a line', () => {
    const wrong = [
      { ...old, puts: { settings: [{ ...settings1, firstDay: 7 }] } },
      { ...old, puts: { settings: [null, 'settings'] } },
      { ...old, puts: { settings: settings1 } },
      { ...old, puts: [] },
      { ...old, puts: null },
      { ...old, format: 0 },
      { ...old, format: 0.5 },
      { ...old, format: '1' },
      { ...old, format: null },
    ]
    for (const one of wrong)
      expect(readLog(LINE_1 + lineOf(one) + LINE_3, sha256)).toStrictEqual({
        entries: [FIRST],
        goodLength: LINE_1.length,
        trouble: 'damaged',
      })
  })

  test('of a newer one cannot be read: what this app does not know would be lost', () => {
    const newer = lineOf({ ...SECOND, format: ARCHIVE_FORMAT + 1 })
    expect(readLog(LINE_1 + newer + LINE_3, sha256)).toMatchObject({ entries: [FIRST], trouble: 'damaged' })
    expect(readLog(LINE_1 + newer, sha256)).toMatchObject({ entries: [FIRST], trouble: 'torn' })
  })

  test('lacks what records of this format must have, when it says it is of this one', () => {
    expect(readLog(lineOf({ ...old, format: ARCHIVE_FORMAT }), sha256).entries).toEqual([])
  })
})

describe('a log that was torn', () => {
  test('at any byte keeps every whole line, and knows where the good part ends', () => {
    const bytes = Buffer.from(LOG)
    const ends = [0, LINE_1, LINE_1 + LINE_2, LOG].map((part) => (part === 0 ? 0 : Buffer.byteLength(String(part))))
    for (let length = 0; length <= bytes.length; length += 1) {
      const { entries, goodLength, trouble } = readLog(bytes.subarray(0, length).toString('utf8'), sha256)
      const whole = ends.filter((end) => end > 0 && end <= length).length
      expect(plain(entries)).toEqual(plain([FIRST, SECOND, THIRD].slice(0, whole)))
      expect(goodLength).toBe(LINES.slice(0, whole).join('').length)
      expect(trouble).toBe(ends.includes(length) ? undefined : 'torn')
    }
  })

  test('and gone on with after the good part was cut is whole again', () => {
    const torn = LINE_1 + LINE_2.slice(0, 40)
    const { goodLength } = readLog(torn, sha256)
    const read = readLog(torn.slice(0, goodLength) + LINE_2 + LINE_3, sha256)
    expect(read).toStrictEqual({ entries: [FIRST, SECOND, THIRD], goodLength: LOG.length })
  })

  test('with zeros where the last line should stand, as after a power cut, is torn', () => {
    expect(readLog(`${LINE_1}${'\u0000'.repeat(300)}`, sha256)).toStrictEqual({
      entries: [FIRST],
      goodLength: LINE_1.length,
      trouble: 'torn',
    })
  })
})

describe('a damaged log', () => {
  test('with any character of a middle line changed is read up to that line', () => {
    for (let place = 0; place < LINE_2.length; place += 1) {
      const bad = LINE_2.slice(0, place) + (LINE_2[place] === 'x' ? 'y' : 'x') + LINE_2.slice(place + 1)
      const read = readLog(LINE_1 + bad + LINE_3, sha256)
      expect(plain(read.entries)).toEqual(plain([FIRST]))
      expect(read.goodLength).toBe(LINE_1.length)
      // Without its end of line it runs into the last one, and looks like a torn end.
      expect(read.trouble).toBe(place === LINE_2.length - 1 ? 'torn' : 'damaged')
    }
  })

  test('does not trust a line that is whole but says nothing of ours', () => {
    const lineOf = (json: string) => `${sha256(json).slice(0, 16)} ${json}\n`
    const others = [
      'null',
      '{}',
      'no json',
      JSON.stringify({ ...SECOND, revision: 0 }),
      JSON.stringify({ ...SECOND, revision: 3.5 }),
      JSON.stringify({ ...SECOND, at: '2026-11-23' }),
      JSON.stringify({ ...SECOND, mood: 1 }),
      JSON.stringify({ ...SECOND, puts: { moods: [] } }),
      JSON.stringify({ ...SECOND, puts: { notes: [{ ...NOTE, day: '2026-02-30' }] } }),
      JSON.stringify({ ...SECOND, deletes: { moods: [] } }),
    ]
    for (const json of others)
      expect(readLog(LINE_1 + lineOf(json) + LINE_3, sha256)).toStrictEqual({
        entries: [FIRST],
        goodLength: LINE_1.length,
        trouble: 'damaged',
      })
  })

  test('does not trust empty lines, lines without a sum, or a line twice', () => {
    for (const bad of ['\n', ' \n', LINE_2.slice(17), LINE_2.replace(' ', '  '), LINE_2.replace(' ', '\t'), LINE_1]) {
      const read = readLog(LINE_1 + bad + LINE_3, sha256)
      expect([read.entries.length, read.goodLength, read.trouble]).toEqual([1, LINE_1.length, 'damaged'])
    }
  })

  test('does not trust revisions that do not grow', () => {
    const again = logLine({ ...SECOND, revision: 3 }, sha256)
    for (const text of [LINE_2 + LINE_1 + LINE_3, LINE_1 + again + LINE_3, LINE_3 + LINE_1 + LINE_2]) {
      const read = readLog(text, sha256)
      expect(read.trouble).toBe('damaged')
      expect(read.entries).toHaveLength(1)
      expect(text.slice(0, read.goodLength).split('\n')).toHaveLength(2)
    }
    expect(readLog(LINE_2 + LINE_1, sha256)).toMatchObject({ goodLength: LINE_2.length, entries: [{ revision: 4 }] })
  })

  test('may skip revisions: those of writes that changed nothing kept', () => {
    const far = logLine({ ...SECOND, revision: 4711 }, sha256)
    expect(readLog(LINE_1 + far, sha256).entries.map(({ revision }) => revision)).toEqual([3, 4711])
  })

  test('with anything changed, cut or added anywhere never yields an entry that was not written', () => {
    const written = new Set([FIRST, SECOND, THIRD].map((one) => canonicalJson(one)))
    const cuts = fc.tuple(fc.nat({ max: LOG.length }), fc.nat({ max: 20 }), fc.string({ maxLength: 5 }))
    fc.assert(
      fc.property(cuts, ([from, count, more]) => {
        const text = LOG.slice(0, from) + more + LOG.slice(from + count)
        const { entries, goodLength } = readLog(text, sha256)
        for (const one of entries) expect(written).toContain(canonicalJson(one))
        expect(text.slice(0, goodLength)).toBe(entries.map((one) => logLine(one, sha256)).join(''))
      }),
      { numRuns: 300 },
    )
  })
})

describe('contents after some entries', () => {
  test('are what they were after none', () => {
    const contents = wholeContents(1)
    expect(applyEntries(contents, [])).toBe(contents)
    expect(sameText(applyEntries(contents, [entry(1)]))).toBe(sameText(contents))
  })

  test('have what was put last, and nothing that was deleted', () => {
    const { notes } = applyEntries(EMPTY_CONTENTS, [FIRST, SECOND])
    expect(notes.map(({ text }) => text)).toEqual(['我没有说实话。'])
    const gone = entry(10, { deletes: { notes: [uuid(700), uuid(999)] } })
    expect(applyEntries(EMPTY_CONTENTS, [FIRST, gone]).notes).toEqual([])
    expect(applyEntries(EMPTY_CONTENTS, [FIRST, gone, { ...SECOND, revision: 11 }]).notes).toHaveLength(1)
  })

  test('are those of a plain table of rows, whatever was put and deleted', () => {
    fc.assert(
      fc.property(journals(), histories, (contents, entries) => {
        const rows = new Map<string, string>()
        const put = (store: Store, record: AnyRecord) => rows.set(`${store} ${record.id}`, canonicalJson(record))
        for (const { store, record } of everyRecord(contents)) put(store, record)
        for (const { puts, deletes } of entries) {
          for (const store of STORES) for (const record of puts[store] ?? []) put(store, record)
          for (const store of STORES) for (const id of deletes[store] ?? []) rows.delete(`${store} ${id}`)
        }
        const after = applyEntries(contents, entries)
        const found = everyRecord(after).map(({ store, record }) => [`${store} ${record.id}`, canonicalJson(record)])
        expect(found.toSorted()).toEqual([...rows].toSorted())
      }),
      { numRuns: 50 },
    )
  })

  test('are the same when the entries are applied again, and when they are applied in two goes', () => {
    fc.assert(
      fc.property(journals(), histories, fc.nat({ max: 5 }), (contents, entries, middle) => {
        const after: Contents = applyEntries(contents, entries)
        expect(sameText(applyEntries(after, entries))).toBe(sameText(after))
        const half = applyEntries(contents, entries.slice(0, middle))
        expect(sameText(applyEntries(half, entries.slice(middle)))).toBe(sameText(after))
      }),
      { numRuns: 50 },
    )
  })
})
