import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantAt, instantSchema } from '#core/calendar/clock'
import {
  contentsOf,
  everyRecord,
  journals,
  sameText,
  sampleContents,
  wholeContents,
} from '../../tests/unit/support/archives'
import {
  ANSWER,
  CHECK_IN,
  CHOICE,
  GOAL,
  MOTIVE,
  NOTE,
  PIN,
  REMEDY,
  ROAD,
  SETTINGS,
} from '../../tests/unit/support/records'
import { canonicalJson } from './canonical'
import {
  type AnyRecord,
  type Contents,
  EMPTY_CONTENTS,
  isSealed,
  mapStores,
  STORES,
  type Store,
  splitSealed,
} from './contents'
import { mergeContents } from './merge'
import { danglingReferences } from './references'

const EARLY = instantSchema.parse('2026-11-23T13:00:00.000Z')
const LATE = instantSchema.parse('2026-11-24T13:00:00.000Z')

/** A journal with what a merge puts into it. */
function merged(ours: Contents, theirs: Contents): Contents {
  const { puts } = mergeContents(ours, theirs)
  return mapStores((store) => {
    const records = new Map<string, AnyRecord>(ours[store].map((record) => [record.id, record]))
    for (const record of puts[store]) records.set(record.id, record)
    return [...records.values()] as never
  })
}

function withoutEarlier(record: object): string {
  return canonicalJson({ ...record, earlier: undefined, firstDay: undefined })
}

function earlierOf(record: AnyRecord): readonly { readonly at: string }[] {
  return ('earlier' in record && record.earlier) || []
}

/** What a person wrote in a record or one of its versions. A note's tags and the settings keep no earlier ones. */
function textsIn(record: object): readonly string[] {
  const names = [
    ...['text', 'title', 'doneWhen', 'evidence', 'reply', 'when', 'will', 'supervisor', 'skipReason', 'road'],
    ...['reason', 'instead', 'verdictReason', 'name', 'source', 'turned', 'statement'],
  ]
  return Object.entries(record).flatMap(([name, value]): readonly string[] => {
    if (['value', 'academic', 'commercial', 'growth'].includes(name)) return textsIn(value)
    const isWords = names.includes(name) || (name === 'kind' && 'reply' in record)
    return isWords && typeof value === 'string' && value !== '' ? [value] : []
  })
}

function keyed(contents: Contents): ReadonlyMap<string, { readonly store: Store; readonly record: AnyRecord }> {
  return new Map(everyRecord(contents).map((one) => [`${one.store} ${one.record.id}`, one]))
}

// Few moments, so that records of two journals are often of the same one.
const moments = fc.integer({ min: 0, max: 12 }).map((hours) => instantAt(Date.UTC(2026, 10, 23, 8 + hours * 5)))

/** Two journals with records in common. Settings of one moment are the same ones, but for a test of their own. */
const pairs: fc.Arbitrary<readonly [Contents, Contents]> = fc
  .tuple(journals(moments), journals(moments))
  .map(([ours, theirs]) => {
    const isTie = ours.settings[0]?.updatedAt === theirs.settings[0]?.updatedAt
    return [ours, isTie ? { ...theirs, settings: ours.settings } : theirs] as const
  })

describe('any two journals', () => {
  test('merged again are what they were after the first time, with nothing to put and nothing to report', () => {
    fc.assert(
      fc.property(pairs, ([ours, theirs]) => {
        const once = merged(ours, theirs)
        expect(mergeContents(once, theirs)).toEqual({ puts: EMPTY_CONTENTS, report: [] })
        expect(mergeContents(once, ours)).toEqual({ puts: EMPTY_CONTENTS, report: [] })
      }),
    )
  })

  test('are the same journal whichever is merged into the other', () => {
    fc.assert(
      fc.property(pairs, ([ours, theirs]) => {
        expect(sameText(merged(ours, theirs))).toBe(sameText(merged(theirs, ours)))
      }),
    )
  })

  test('have every record of both, and no other', () => {
    fc.assert(
      fc.property(pairs, ([ours, theirs]) => {
        const both = new Set([...keyed(ours).keys(), ...keyed(theirs).keys()])
        expect(new Set(keyed(merged(ours, theirs)).keys())).toEqual(both)
      }),
    )
  })

  test('have the newer of two records stand, tombstone or not, and keep the older one’s words', () => {
    fc.assert(
      fc.property(pairs, ([ours, theirs]) => {
        const result = keyed(merged(ours, theirs))
        const their = keyed(theirs)
        for (const [key, { store, record: our }] of keyed(ours)) {
          const other = their.get(key)?.record
          if (!other || other.updatedAt === our.updatedAt) continue
          const [newer, older] = other.updatedAt > our.updatedAt ? [other, our] : [our, other]
          const stands = result.get(key)?.record ?? expect.fail(key)
          // What either had sealed stays sealed.
          const seal = isSealed(store, older) ? { sealed: true } : {}
          expect(withoutEarlier(stands)).toBe(withoutEarlier({ ...newer, ...seal }))
          expect(stands.deletedAt).toBe(newer.deletedAt)
          if (store === 'settings' || textsIn(older).every((text) => textsIn(newer).includes(text))) continue
          const version = earlierOf(stands).filter(({ at }) => at === older.updatedAt)
          expect(version.flatMap(textsIn)).toEqual(expect.arrayContaining([...textsIn(older)]))
        }
      }),
    )
  })

  test('lose no words that stood in either, now or earlier', () => {
    fc.assert(
      fc.property(pairs, ([ours, theirs]) => {
        const result = keyed(merged(ours, theirs))
        for (const [key, { store, record }] of [...keyed(ours), ...keyed(theirs)]) {
          if (store === 'settings') continue
          const stands = result.get(key)?.record ?? expect.fail(key)
          const kept = new Set([stands, ...earlierOf(stands)].flatMap(textsIn))
          for (const text of [record, ...earlierOf(record)].flatMap(textsIn)) expect(kept).toContain(text)
        }
      }),
    )
  })

  test('have earlier versions oldest first, each once', () => {
    fc.assert(
      fc.property(pairs, ([ours, theirs]) => {
        for (const { record } of everyRecord(merged(ours, theirs))) {
          const versions = earlierOf(record)
          const times = versions.map(({ at }) => at)
          expect(times).toEqual(times.toSorted())
          expect(new Set(versions.map(canonicalJson)).size).toBe(versions.length)
        }
      }),
    )
  })

  test('have each added or changed record reported exactly once, and no other', () => {
    fc.assert(
      fc.property(pairs, ([ours, theirs]) => {
        const { puts, report } = mergeContents(ours, theirs)
        const [our, their, after] = [keyed(ours), keyed(theirs), keyed(merged(ours, theirs))]
        const reported = report.map(({ store, id }) => `${store} ${id}`)
        const changed = [...after.keys()].filter((key) => {
          const before = our.get(key)
          return !before || canonicalJson(before.record) !== canonicalJson(after.get(key)?.record)
        })
        expect(reported.toSorted()).toEqual(changed.toSorted())
        expect([...keyed(puts).keys()].toSorted()).toEqual(changed.toSorted())
        for (const { store, id, what } of report) {
          const [before, other] = [our.get(`${store} ${id}`)?.record, their.get(`${store} ${id}`)?.record]
          if (!before) expect(what).toBe('added')
          else if (before.updatedAt < (other?.updatedAt ?? '')) expect(what).toBe('theirs-stands')
          else if (before.updatedAt > (other?.updatedAt ?? '')) expect(what).toBe('ours-stands')
          else expect(what).toMatch(/^(ours|theirs)-stands$/)
        }
      }),
    )
  })

  test('have no reference that leads nowhere when neither had one', () => {
    fc.assert(
      fc.property(pairs, ([ours, theirs]) => {
        expect(danglingReferences(merged(ours, theirs))).toEqual([])
      }),
    )
  })

  test('are left as they were', () => {
    fc.assert(
      fc.property(pairs, ([ours, theirs]) => {
        const before = [sameText(ours), sameText(theirs)]
        mergeContents(ours, theirs)
        expect([sameText(ours), sameText(theirs)]).toEqual(before)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a merge', () => {
  test('into an empty journal adds everything as it is', () => {
    for (const contents of [wholeContents(5), sampleContents('zh', 60)]) {
      const { puts, report } = mergeContents(EMPTY_CONTENTS, contents)
      expect(sameText(puts)).toBe(sameText(contents))
      expect(report.every(({ what }) => what === 'added')).toBe(true)
      expect(report).toHaveLength(everyRecord(contents).length)
    }
  })

  test('of an empty archive, or of the journal itself, changes nothing', () => {
    for (const contents of [wholeContents(5), sampleContents('en', 60)]) {
      expect(mergeContents(contents, EMPTY_CONTENTS)).toEqual({ puts: EMPTY_CONTENTS, report: [] })
      expect(mergeContents(contents, contents)).toEqual({ puts: EMPTY_CONTENTS, report: [] })
    }
  })

  test('of any journal into itself changes nothing', () => {
    fc.assert(
      fc.property(journals(moments), (contents) => {
        expect(mergeContents(contents, contents)).toEqual({ puts: EMPTY_CONTENTS, report: [] })
      }),
    )
  })

  test('of a journal into itself changes nothing also when a stopped clock gave two versions one moment', () => {
    // A record is never stamped earlier than it was, so after the clock went back versions share their stamp.
    const earlier = ['second last', 'last'].map((text) => ({ at: EARLY, text, tags: [] }))
    for (const versions of [earlier, earlier.toReversed()]) {
      const contents = contentsOf({ notes: [{ ...NOTE, updatedAt: EARLY, earlier: versions }] })
      expect(mergeContents(contents, contents)).toEqual({ puts: EMPTY_CONTENTS, report: [] })
    }
  })

  test('of two journals without a record in common adds one to the other', () => {
    const [ours, theirs] = [contentsOf({ notes: [NOTE] }), contentsOf({ goals: [GOAL] })]
    expect(mergeContents(ours, theirs)).toEqual({
      puts: theirs,
      report: [{ store: 'goals', id: GOAL.id, what: 'added' }],
    })
  })

  test('keeps each kind of older version whole among the earlier ones', () => {
    const older = contentsOf({
      answers: [{ ...ANSWER, updatedAt: EARLY, value: { kind: 'text', text: '旧的' } }],
      checkIns: [{ ...CHECK_IN, updatedAt: EARLY, state: 'skipped', skipReason: 'ill', supervisor: 'Lin' }],
      goals: [{ ...GOAL, updatedAt: EARLY, title: 'Old', evidence: 'Some', outcome: 'partly', cause: 'timing' }],
      notes: [{ ...NOTE, updatedAt: EARLY, text: 'Old' }],
      remedies: [{ ...REMEDY, updatedAt: EARLY, when: 'w', will: 'x', reply: 'r', kind: 'own', hours: 2, kept: false }],
      choices: [{ ...CHOICE, updatedAt: EARLY, title: 'Old', verdict: 'wrong', verdictReason: '错了' }],
      motives: [{ ...MOTIVE, updatedAt: EARLY, root: 'fear', statement: '旧的' }],
      pins: [{ ...PIN, updatedAt: EARLY, text: 'Old' }],
      roads: [{ ...ROAD, updatedAt: EARLY, taken: false, academic: { score: 0, reason: '' } }],
    })
    const newer = contentsOf({
      answers: [{ ...ANSWER, updatedAt: LATE }],
      checkIns: [{ ...CHECK_IN, updatedAt: LATE }],
      goals: [{ ...GOAL, updatedAt: LATE }],
      notes: [{ ...NOTE, updatedAt: LATE }],
      remedies: [{ ...REMEDY, updatedAt: LATE }],
      choices: [{ ...CHOICE, updatedAt: LATE }],
      motives: [{ ...MOTIVE, updatedAt: LATE }],
      pins: [{ ...PIN, updatedAt: LATE }],
      roads: [{ ...ROAD, updatedAt: LATE }],
    })
    const { doneWhen } = GOAL
    const { reason, instead } = CHOICE
    const { name, source, turned } = MOTIVE
    const earlier: Readonly<Record<string, object>> = {
      answers: { value: { kind: 'text', text: '旧的' } },
      checkIns: { state: 'skipped', supervisor: 'Lin', skipReason: 'ill' },
      goals: { title: 'Old', doneWhen, evidence: 'Some', outcome: 'partly', cause: 'timing' },
      notes: { text: 'Old', tags: NOTE.tags },
      remedies: { when: 'w', will: 'x', reply: 'r', kind: 'own', hours: 2, kept: false },
      choices: { title: 'Old', reason, instead, verdict: 'wrong', verdictReason: '错了' },
      motives: { root: 'fear', name, source, turned, statement: '旧的' },
      pins: { text: 'Old' },
      roads: { road: ROAD.road, reason: ROAD.reason, taken: false, academic: { score: 0, reason: '' } },
    }
    for (const [ours, theirs, what] of [
      [older, newer, 'theirs-stands'],
      [newer, older, 'ours-stands'],
    ] as const) {
      const { puts, report } = mergeContents(ours, theirs)
      for (const store of STORES.filter((one) => one !== 'settings')) {
        expect(puts[store]).toStrictEqual([{ ...newer[store][0], earlier: [{ at: EARLY, ...earlier[store] }] }])
      }
      expect(report.map((one) => one.what)).toEqual(STORES.slice(1).map(() => what))
    }
  })

  test('keeps no older version that says the same', () => {
    const [older, newer] = [EARLY, LATE].map((updatedAt) => contentsOf({ notes: [{ ...NOTE, updatedAt }] }))
    if (!older || !newer) return expect.fail('no journals')
    expect(merged(older, newer).notes).toStrictEqual(newer.notes)
    expect(mergeContents(newer, older)).toEqual({ puts: EMPTY_CONTENTS, report: [] })
  })

  test('keeps the earlier versions of both, also when the older journal has more of them', () => {
    const at = (hour: number) => `2026-11-20T${hour}:00:00.000Z`
    const ours = [{ ...NOTE, text: 'C', updatedAt: LATE, earlier: [{ at: at(10), text: 'A', tags: [] }] }]
    const theirs = [
      {
        ...NOTE,
        text: 'D',
        updatedAt: EARLY,
        earlier: [10, 11, 12].map((h) => ({ at: at(h), text: `${h}`, tags: [] })),
      },
    ]
    const [note] = merged(contentsOf({ notes: ours }), contentsOf({ notes: theirs })).notes
    expect(note?.text).toBe('C')
    expect(note?.earlier?.map(({ text }) => text)).toEqual(['A', '10', '11', '12', 'D'])
  })

  test('thins more than twenty earlier versions to one a day, and is then done with', () => {
    const many = (minute: number, more: object) => {
      const earlier = Array.from({ length: 20 }, (_, index) => {
        return {
          at: `2026-11-20T${String(index).padStart(2, '0')}:${minute}:00.000Z`,
          text: `${minute} ${index}`,
          tags: [],
        }
      })
      return contentsOf({ notes: [{ ...NOTE, ...more, earlier }] })
    }
    const [ours, theirs] = [many(10, { text: 'ours', updatedAt: EARLY }), many(40, { text: 'theirs', updatedAt: LATE })]
    const once = merged(ours, theirs)
    expect(once.notes[0]?.earlier).toHaveLength(21)
    expect(once.notes[0]?.earlier?.at(-1)).toEqual({ at: EARLY, text: 'ours', tags: NOTE.tags })
    for (const again of [ours, theirs]) expect(mergeContents(once, again).report).toEqual([])
    expect(sameText(merged(theirs, ours))).toBe(sameText(once))
  })

  test('lets a deletion stand that came after the last words, and undoes one that came before', () => {
    const written = (updatedAt: string) => contentsOf({ notes: [{ ...NOTE, updatedAt }] })
    const deleted = (updatedAt: string) => contentsOf({ notes: [{ ...NOTE, updatedAt, deletedAt: updatedAt }] })
    expect(merged(written(EARLY), deleted(LATE)).notes[0]?.deletedAt).toBe(LATE)
    expect(merged(deleted(LATE), written(EARLY)).notes[0]?.deletedAt).toBe(LATE)
    expect(merged(deleted(EARLY), written(LATE)).notes[0]?.deletedAt).toBeUndefined()
    expect(merged(written(LATE), deleted(EARLY)).notes[0]?.deletedAt).toBeUndefined()
    expect(mergeContents(written(EARLY), deleted(LATE)).report).toEqual([
      { store: 'notes', id: NOTE.id, what: 'theirs-stands' },
    ])
  })

  test('of two records of one millisecond lets one stand, the same both ways, and keeps the other', () => {
    const [ours, theirs] = ['one', 'two'].map((text) => contentsOf({ notes: [{ ...NOTE, text }] }))
    if (!ours || !theirs) return expect.fail('no journals')
    expect(sameText(merged(ours, theirs))).toBe(sameText(merged(theirs, ours)))
    const [note] = merged(ours, theirs).notes
    expect([note?.text, note?.earlier?.[0]?.text].toSorted()).toEqual(['one', 'two'])
    const stands = note?.text === 'two' ? 'theirs-stands' : 'ours-stands'
    expect(mergeContents(ours, theirs).report[0]?.what).toBe(stands)
  })
})

describe('the settings of two journals', () => {
  const settings = (change: object) => contentsOf({ settings: [{ ...SETTINGS, ...change }] })

  test('are the newer ones with the earliest first day, whichever has it', () => {
    const days = ['2026-01-05', '2026-11-18'] as const
    for (const [first, second] of [days, days.toReversed()] as const) {
      const ours = settings({ updatedAt: EARLY, theme: 'light', firstDay: first })
      const theirs = settings({ updatedAt: LATE, theme: 'dark', firstDay: second })
      for (const result of [merged(ours, theirs), merged(theirs, ours)])
        expect(result.settings).toStrictEqual([{ ...theirs.settings[0], firstDay: '2026-01-05' }])
    }
  })

  test('are reported only when they change', () => {
    const [ours, theirs] = [settings({ updatedAt: LATE }), settings({ updatedAt: EARLY, theme: 'dark' })]
    expect(mergeContents(ours, theirs).report).toEqual([])
    expect(mergeContents(theirs, ours).report).toEqual([{ store: 'settings', id: 'settings', what: 'theirs-stands' }])
  })

  test('written in one millisecond with different first days are done with after one merge', () => {
    const ours = settings({ theme: 'dark', firstDay: '2026-11-18' })
    const theirs = settings({ theme: 'light', firstDay: '2026-01-05' })
    for (const [a, b] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const once = merged(a, b)
      expect(mergeContents(once, a).report).toEqual([])
      expect(mergeContents(once, b).report).toEqual([])
    }
  })
})

describe('what a merge must not lose or show', () => {
  test('the tags of the older of two notes are a person’s words, and are kept', () => {
    const ours = contentsOf({ notes: [{ ...NOTE, updatedAt: EARLY, tags: ['发布'] }] })
    const theirs = contentsOf({ notes: [{ ...NOTE, updatedAt: LATE, tags: ['release'] }] })
    expect(JSON.stringify(merged(ours, theirs))).toContain('发布')
  })

  test('words of a sealed motive never come into the open part of the journal', () => {
    const sealed = contentsOf({ motives: [{ ...MOTIVE, updatedAt: EARLY, source: '秘密', sealed: true }] })
    const open = contentsOf({ motives: [{ ...MOTIVE, updatedAt: LATE }] })
    for (const result of [merged(sealed, open), merged(open, sealed)]) {
      expect(result.motives).toMatchObject([{ source: MOTIVE.source, sealed: true, earlier: [{ source: '秘密' }] }])
      expect(splitSealed(result).open).toEqual(EMPTY_CONTENTS)
    }
  })

  test('words of a sealed answer never come into the open part of the journal', () => {
    const sealed = contentsOf({
      answers: [{ ...ANSWER, updatedAt: EARLY, value: { kind: 'line', text: '秘密' }, sealed: true }],
    })
    const open = contentsOf({ answers: [{ ...ANSWER, updatedAt: LATE }] })
    for (const result of [merged(sealed, open), merged(open, sealed)]) {
      expect(JSON.stringify(result)).toContain('秘密')
      expect(JSON.stringify(splitSealed(result).open)).not.toContain('秘密')
    }
  })
})
