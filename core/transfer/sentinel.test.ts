import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instantSchema } from '#core/calendar/clock'
import { instants } from '../../tests/unit/support/arbitraries'
import { uuid } from '../../tests/unit/support/records'
import {
  type FoundCopy,
  type FoundDatabase,
  foundCopySchema,
  type ReadableCopy,
  type Verdict,
  verdictOn,
} from './sentinel'

const OURS = uuid(800)
const OTHER = uuid(801)
const NAME = 'ours-here'

/** A readable copy of this journal from this device at revision 5. */
function copy(change: Partial<ReadableCopy> = {}): ReadableCopy {
  return {
    kind: 'readable',
    name: NAME,
    isOwn: true,
    journalId: OURS,
    deviceId: uuid(900),
    revision: 5,
    writtenAt: instantSchema.parse('2026-11-23T20:00:00.000Z'),
    summary: { checkIns: 1, goals: 2, notes: 0 },
    ...change,
  }
}

function journal(revision: number): FoundDatabase {
  return { kind: 'journal', name: NAME, journalId: OURS, revision }
}

function unreadable(name = NAME): FoundCopy {
  return { kind: 'unreadable', name }
}

const EMPTY: FoundDatabase = { kind: 'empty' }
const BROKEN: FoundDatabase = { kind: 'broken' }
const elsewhere = copy({ name: 'ours-there', isOwn: false, deviceId: uuid(901), revision: 900 })
const stranger = copy({ name: 'other-here', journalId: OTHER, revision: 3 })
const unwritten = copy({ name: 'other-here', journalId: OTHER, revision: 0 })
const unwrittenOwn = copy({ revision: 0 })

type Row = readonly [name: string, database: FoundDatabase, copies: readonly FoundCopy[], verdict: Verdict]

const ROWS: readonly Row[] = [
  // The journal and its own copy.
  ['the same revision goes on', journal(5), [copy()], { kind: 'go-on' }],
  ['a journal ahead writes its copy', journal(6), [copy()], { kind: 'write-copy', isBroken: false }],
  ['a journal behind catches up', journal(4), [copy()], { kind: 'catch-up', copy: copy() }],
  ['a journal far behind catches up', journal(1), [copy()], { kind: 'catch-up', copy: copy() }],
  ['its copy is found among others', journal(4), [stranger, elsewhere, copy()], { kind: 'catch-up', copy: copy() }],
  ['a copy of nothing is written anew', journal(5), [unwrittenOwn], { kind: 'write-copy', isBroken: false }],
  ['its unreadable copy is written anew', journal(5), [unreadable()], { kind: 'write-copy', isBroken: true }],
  ['unreadable beside another’s', journal(5), [stranger, unreadable()], { kind: 'write-copy', isBroken: true }],
  ['an unwritten journal with a copy catches up', journal(0), [copy()], { kind: 'catch-up', copy: copy() }],
  // The journal without its own copy.
  ['no copy at all is written', journal(5), [], { kind: 'write-copy', isBroken: false }],
  ['another device’s copy is let be', journal(5), [elsewhere], { kind: 'write-copy', isBroken: false }],
  ['only another journal’s asks', journal(5), [stranger], { kind: 'ask', copies: [stranger] }],
  ['another’s beside our other device’s', journal(5), [stranger, elsewhere], { kind: 'write-copy', isBroken: false }],
  ['another’s that was never written in', journal(5), [unwritten], { kind: 'write-copy', isBroken: false }],
  ['an unreadable one of another name', journal(5), [unreadable('x')], { kind: 'write-copy', isBroken: false }],
  ['another’s beside an unreadable', journal(5), [unreadable('x'), stranger], { kind: 'ask', copies: [stranger] }],
  // No database.
  ['nothing anywhere begins', EMPTY, [], { kind: 'begin' }],
  ['an unwritten copy begins too', EMPTY, [unwritten], { kind: 'begin' }],
  ['an empty database beside a copy asks', EMPTY, [copy()], { kind: 'ask', copies: [copy()] }],
  ['whosever it is', EMPTY, [stranger], { kind: 'ask', copies: [stranger] }],
  ['from wherever it is', EMPTY, [elsewhere], { kind: 'ask', copies: [elsewhere] }],
  ['with an unreadable copy it asks about that', EMPTY, [unreadable()], { kind: 'ask-unreadable' }],
  ['also beside an unwritten one', EMPTY, [unwritten, unreadable()], { kind: 'ask-unreadable' }],
  ['a readable one counts for more', EMPTY, [unreadable('x'), copy()], { kind: 'ask', copies: [copy()] }],
  // A database that cannot be opened.
  ['a broken database alone is broken', BROKEN, [], { kind: 'broken' }],
  ['beside an unwritten copy it is broken', BROKEN, [unwritten], { kind: 'broken' }],
  ['beside a copy it asks', BROKEN, [copy()], { kind: 'ask', copies: [copy()] }],
  ['beside an unreadable copy it asks about that', BROKEN, [unreadable()], { kind: 'ask-unreadable' }],
]

describe('what opening does', () => {
  test.each(ROWS)('%s', (_, database, copies, verdict) => {
    expect(verdictOn(database, copies)).toStrictEqual(verdict)
    expect(verdictOn(database, copies.toReversed())).toStrictEqual(verdict)
  })

  test('is to offer the copy that was written last first', () => {
    const at = (text: string): Instant => instantSchema.parse(text)
    const older = copy({ name: 'a', writtenAt: at('2026-11-22T20:00:00.000Z'), revision: 99 })
    const newest = copy({ name: 'b', writtenAt: at('2026-11-24T20:00:00.000Z'), revision: 1 })
    const ask = { kind: 'ask', copies: [newest, copy(), older] }
    expect(verdictOn(EMPTY, [older, copy(), unwritten, newest])).toStrictEqual(ask)
    expect(verdictOn(BROKEN, [newest, older, unreadable('x'), copy()])).toStrictEqual(ask)
  })

  test('is to ask about a copy of our name that holds another journal, whose revisions mean nothing here', () => {
    const namesake = copy({ journalId: OTHER, revision: 900 })
    expect(verdictOn(journal(5), [namesake]).kind).not.toBe('catch-up')
    for (const revision of [4, 5])
      expect(verdictOn(journal(5), [copy({ journalId: OTHER, revision })])).toMatchObject({ kind: 'ask' })
  })
})

const readable: fc.Arbitrary<FoundCopy> = fc
  .record({
    name: fc.constantFrom(NAME, 'a', 'b', 'c'),
    isOwn: fc.boolean(),
    journalId: fc.constantFrom(OURS, OTHER),
    deviceId: fc.constantFrom(uuid(900), uuid(901)),
    revision: fc.oneof(fc.constant(0), fc.nat()),
    writtenAt: instants(2020, 2030),
  })
  .map((change) => copy(change))
const found = fc.oneof(readable, readable, fc.constantFrom(NAME, 'a', 'b', 'c').map(unreadable))
// One file has one name.
const folders = fc.uniqueArray(found, { selector: ({ name }) => name, maxLength: 4 })
const databases = fc.oneof(fc.constantFrom(EMPTY, BROKEN), fc.nat().map(journal))

function holds(copies: readonly FoundCopy[]): boolean {
  return copies.some((one) => one.kind === 'readable' && one.revision > 0)
}

describe('whatever is found', () => {
  test('an empty or broken database never wins over a copy that holds something', () => {
    fc.assert(
      fc.property(fc.constantFrom(EMPTY, BROKEN), folders, (database, copies) => {
        fc.pre(holds(copies))
        expect(['begin', 'go-on', 'write-copy', 'broken', 'ask-unreadable']).not.toContain(
          verdictOn(database, copies).kind,
        )
      }),
    )
  })

  test('an empty or broken database never begins nor is given up beside an unreadable copy', () => {
    fc.assert(
      fc.property(fc.constantFrom(EMPTY, BROKEN), folders, (database, copies) => {
        fc.pre(copies.some(({ kind }) => kind === 'unreadable'))
        expect(verdictOn(database, copies).kind).toMatch(/^ask/)
      }),
    )
  })

  test('an older journal is never written over its own newer copy', () => {
    fc.assert(
      fc.property(fc.nat(), folders, (revision, copies) => {
        const own = copies.find(({ name }) => name === NAME)
        fc.pre(own?.kind === 'readable' && own.journalId === OURS && own.revision > revision)
        expect(verdictOn(journal(revision), copies)).toStrictEqual({ kind: 'catch-up', copy: own })
      }),
      { numRuns: 50 },
    )
  })

  test('every copy that holds something is offered, each once, and none that holds nothing', () => {
    fc.assert(
      fc.property(databases, folders, (database, copies) => {
        const verdict = verdictOn(database, copies)
        if (verdict.kind !== 'ask') return
        const wanted = copies.filter((one) => holds([one]))
        expect(verdict.copies).toHaveLength(wanted.length)
        expect(verdict.copies).toEqual(expect.arrayContaining(wanted))
      }),
    )
  })

  test('the order of the folder does not matter', () => {
    fc.assert(
      fc.property(databases, folders, (database, copies) => {
        const times = copies.flatMap((one) => (one.kind === 'readable' ? [one.writtenAt] : []))
        fc.pre(new Set(times).size === times.length)
        expect(verdictOn(database, copies.toReversed())).toStrictEqual(verdictOn(database, copies))
      }),
    )
  })
})

test('a copy that was found is taken by its schema, and one without its journal is not', () => {
  for (const one of [copy(), unreadable()]) expect(foundCopySchema.parse(one)).toStrictEqual(one)
  expect(foundCopySchema.safeParse({ ...copy(), journalId: 'mine' }).success).toBe(false)
  expect(foundCopySchema.safeParse({ ...copy(), revision: -1 }).success).toBe(false)
  expect(foundCopySchema.safeParse({ kind: 'gone', name: 'x' }).success).toBe(false)
})
