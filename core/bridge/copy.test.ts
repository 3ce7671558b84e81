import { describe, expect, test } from 'vitest'
import { COPY_REQUESTS, fileFailureSchema, lookSchema, placeSchema, sourceSchema } from './copy'

const IDS = {
  journalId: 'aaaa1111-0000-4000-8000-000000000001',
  deviceId: 'bbbb2222-0000-4000-8000-000000000002',
}
const AT = '2026-11-23T20:00:00.000Z'
const NOTE = {
  createdAt: AT,
  updatedAt: AT,
  deviceId: IDS.deviceId,
  id: '01935c5e-0000-7000-8000-000000000700',
  day: '2026-11-18',
  zone: 'Asia/Shanghai',
  text: 'Ask about the release date',
  tags: [],
}
const ENTRY = { revision: 7, at: AT, appVersion: '0.1.0', puts: { notes: [NOTE] }, deletes: { goals: ['1'] } }
const SUMMARY = { checkIns: 1, goals: 2, notes: 3, first: 'weekly:2026-11-16', last: 'weekly:2026-11-16' }
const BYTES = new Uint8Array([1, 2, 3])
const DESKTOP = { edition: 'desktop', folder: '/home/a', privateFolder: '/home/b', isPrivate: false }
const BROWSER = { edition: 'browser', canChoose: true, needsPermission: false, isPersistent: true }

type Name = keyof typeof COPY_REQUESTS

function isSent(name: Name, value: unknown): boolean {
  return COPY_REQUESTS[name].sent.safeParse(value).success
}

function isAnswer(name: Name, value: unknown): boolean {
  return COPY_REQUESTS[name].answered.safeParse(value).success
}

/** The same value without one key. */
function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}

const SENDS_NOTHING: readonly Name[] = [
  'copy:look',
  'snapshot:list',
  'space:get',
  'place:get',
  'place:choose',
  'place:abandon',
  'database:set-aside',
]

/** A good payload of every request that has one. */
const GOOD: readonly (readonly [Name, object])[] = [
  ['copy:append', { ...IDS, entry: ENTRY }],
  ['parcel:part', { bytes: BYTES, isFirst: true }],
  ['copy:keep-whole', IDS],
  ['copy:check', IDS],
  ['copy:read', { source: { kind: 'copy', name: 'aaaa1111-bbbb2222' }, from: 0 }],
  ['snapshot:take', { ...IDS, reason: 'daily', of: 'copy' }],
  ['file:save', { kind: 'archive', name: 'Vantage 2026-11-23' }],
]

describe('what is sent', () => {
  test('is described here for every request', () => {
    const described = [...SENDS_NOTHING, ...GOOD.map(([name]) => name), 'place:show', 'place:move']
    expect(described.toSorted()).toEqual(Object.keys(COPY_REQUESTS).toSorted())
  })

  test.each(SENDS_NOTHING)('with %s is nothing', (name) => {
    expect(isSent(name, undefined)).toBe(true)
    for (const value of [null, {}, '', 0, [], { path: '/etc/passwd' }]) expect(isSent(name, value)).toBe(false)
  })

  test.each(GOOD)('with %s is taken as it is meant, whole, and with not a key more', (name, good) => {
    expect(COPY_REQUESTS[name].sent.parse(good)).toEqual(good)
    for (const key of Object.keys(good)) expect(isSent(name, without(good, key)), key).toBe(false)
    for (const more of ['path', 'folder', 'file', 'version', 'to']) {
      expect(isSent(name, { ...good, [more]: '/home/someone' }), more).toBe(false)
    }
    for (const value of [undefined, null, 'text', 7, [good]]) expect(isSent(name, value)).toBe(false)
  })

  test.each(['copy:append', 'copy:keep-whole', 'copy:check', 'snapshot:take'] as const)(
    'with %s names journal and device by ids alone',
    (name) => {
      const good = GOOD.find(([one]) => one === name)?.[1]
      for (const key of Object.keys(IDS)) {
        for (const id of [
          '',
          '../..',
          '/etc',
          'aaaa1111',
          'journal',
          7,
          null,
          `${IDS.journalId}/..`,
          `\n${IDS.deviceId}`,
        ]) {
          expect(isSent(name, { ...good, [key]: id }), `${key} ${id}`).toBe(false)
        }
      }
    },
  )
})

describe('an entry of the log', () => {
  const isTaken = (change: object) => isSent('copy:append', { ...IDS, entry: { ...ENTRY, ...change } })

  test('holds records of every kind there is, and of no other', () => {
    expect(isTaken({ puts: {}, deletes: {} })).toBe(true)
    expect(isTaken({ puts: { meta: [] } })).toBe(false)
    expect(isTaken({ puts: { passwords: [NOTE] } })).toBe(false)
    expect(isTaken({ deletes: { meta: ['meta'] } })).toBe(false)
    expect(isTaken({ deletes: { notes: [7] } })).toBe(false)
  })

  test('holds only records that are whole', () => {
    for (const key of ['id', 'text', 'day', 'deviceId', 'updatedAt'])
      expect(isTaken({ puts: { notes: [without(NOTE, key)] } }), key).toBe(false)
    expect(isTaken({ puts: { notes: [{ ...NOTE, id: '../../note' }] } })).toBe(false)
    expect(isTaken({ puts: { notes: [{ ...NOTE, day: '2026-02-30' }] } })).toBe(false)
    expect(isTaken({ puts: { goals: [NOTE] } })).toBe(false)
  })

  test('has a revision that counts, and a moment', () => {
    for (const revision of [0, -1, 1.5, '7', Number.NaN, Number.POSITIVE_INFINITY, null])
      expect(isTaken({ revision }), String(revision)).toBe(false)
    for (const at of ['yesterday', 7, null, '2026-02-30T00:00:00.000Z']) expect(isTaken({ at }), String(at)).toBe(false)
    expect(isTaken({ path: '/etc' })).toBe(false)
  })
})

describe('a part of a parcel', () => {
  test('is bytes, and nothing that only looks like them', () => {
    expect(isSent('parcel:part', { bytes: new Uint8Array(), isFirst: false })).toBe(true)
    for (const bytes of ['text', [1, 2], { 0: 1, length: 1 }, new ArrayBuffer(4), new Uint16Array(4), null]) {
      expect(isSent('parcel:part', { bytes, isFirst: true })).toBe(false)
    }
    for (const isFirst of ['true', 1, null]) expect(isSent('parcel:part', { bytes: BYTES, isFirst })).toBe(false)
  })
})

describe('the name of something to be read', () => {
  const isTaken = (name: unknown, kind: unknown = 'snapshot') => sourceSchema.safeParse({ kind, name }).success

  test.each([
    'aaaa1111-bbbb2222',
    'journal-aaaa1111-bbbb2222_20261123T200000000Z_daily_12.json.gz',
    'a',
    'a'.repeat(120),
  ])('may be %s', (name) => {
    expect(isTaken(name)).toBe(true)
    expect(isTaken(name, 'copy')).toBe(true)
  })

  test.each([
    '',
    '/etc/passwd',
    '../../../etc/passwd',
    '..\\..\\secrets',
    'snapshots/journal.json',
    'C:\\Users',
    'C:journal',
    'a b',
    'name\n',
    'name\u0000',
    '%2e%2e%2f',
    '日记',
    'a'.repeat(121),
    'a'.repeat(1_000_000),
    undefined,
    7,
  ])('may not be %j', (name) => {
    expect(isTaken(name)).toBe(false)
    expect(isTaken(name, 'copy')).toBe(false)
  })

  test.each(['.', '..', '...', '....'])('may not be %j, which names a folder and no file', (name) => {
    expect(isTaken(name)).toBe(false)
    expect(isTaken(name, 'copy')).toBe(false)
  })

  test('is that of a copy or a snapshot, and comes alone', () => {
    for (const kind of ['file', 'folder', '', undefined, 7]) expect(isTaken('a', kind ?? null)).toBe(false)
    expect(sourceSchema.safeParse({ kind: 'copy', name: 'a', path: '/etc' }).success).toBe(false)
  })

  test('is read from a place that can be in a file', () => {
    const source = { kind: 'copy', name: 'a' }
    for (const from of [-1, 0.5, '0', null, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(isSent('copy:read', { source, from }), String(from)).toBe(false)
    }
    expect(isSent('copy:read', { source, from: 5_000_000 })).toBe(true)
  })
})

describe('a file to be saved', () => {
  const isTaken = (name: unknown, kind: unknown = 'archive') => isSent('file:save', { kind, name })

  test('is called by a name in any language', () => {
    for (const name of ['Vantage 2026-11-23', 'vantage_2026.11', '远见 2026年11月23日', 'Überblick']) {
      expect(isTaken(name), name).toBe(true)
      expect(isTaken(name, 'markdown'), name).toBe(true)
    }
  })

  test('is never called by a path, or by what a system would make something else of', () => {
    for (const name of [
      '',
      '/etc/passwd',
      '../x',
      '..\\x',
      'a/b',
      'C:x',
      'a:b',
      'a\u0000b',
      'a\nb',
      'a*',
      'a?',
      '"a"',
      '<a>',
      'a|b',
      'a'.repeat(121),
      'a'.repeat(1_000_000),
      '\u202Efdp.exe',
      7,
      null,
    ]) {
      expect(isTaken(name), String(name).slice(0, 40)).toBe(false)
    }
  })

  test('is an archive or Markdown', () => {
    for (const kind of ['exe', 'html', '', null]) expect(isTaken('Vantage', kind)).toBe(false)
  })
})

describe('a snapshot', () => {
  test('is taken for a reason that is known, of the copy or the parcel', () => {
    for (const reason of ['daily', 'upgrade', 'import', 'restore', 'deletion', 'catch-up']) {
      expect(isSent('snapshot:take', { ...IDS, reason, of: 'parcel' }), reason).toBe(true)
    }
    for (const reason of ['', 'because', '../daily', 7]) {
      expect(isSent('snapshot:take', { ...IDS, reason, of: 'copy' })).toBe(false)
    }
    for (const of of ['', 'file', '/etc']) expect(isSent('snapshot:take', { ...IDS, reason: 'daily', of })).toBe(false)
  })

  test('is listed with all a person knows it by', () => {
    const snapshot = {
      name: 'a',
      reason: 'daily',
      takenAt: AT,
      bytes: 10,
      journalId: IDS.journalId,
      revision: 7,
      summary: SUMMARY,
    }
    expect(isAnswer('snapshot:list', [snapshot])).toBe(true)
    expect(isAnswer('snapshot:list', [])).toBe(true)
    for (const key of Object.keys(snapshot)) {
      expect(isAnswer('snapshot:list', [without(snapshot, key)]), key).toBe(false)
    }
    expect(isAnswer('snapshot:list', [{ ...snapshot, bytes: -1 }])).toBe(false)
  })
})

describe('a place', () => {
  test('is moved to or shown by a word, never by a path', () => {
    for (const where of ['chosen', 'private']) expect(isSent('place:move', where)).toBe(true)
    for (const what of ['copy', 'snapshots']) expect(isSent('place:show', what)).toBe(true)
    for (const value of ['', '/etc', '..', 'copy/..', undefined, null, {}, { folder: '/etc' }]) {
      expect(isSent('place:move', value)).toBe(false)
      expect(isSent('place:show', value)).toBe(false)
    }
    expect(isSent('place:move', 'copy')).toBe(false)
    expect(isSent('place:show', 'private')).toBe(false)
  })

  test('is told as the edition has it', () => {
    expect(placeSchema.parse({ ...DESKTOP, syncing: 'Dropbox' })).toEqual({ ...DESKTOP, syncing: 'Dropbox' })
    expect(placeSchema.parse({ ...BROWSER, folder: 'Diary', savedAt: AT })).toEqual({
      ...BROWSER,
      folder: 'Diary',
      savedAt: AT,
    })
    for (const key of Object.keys(DESKTOP)) expect(placeSchema.safeParse(without(DESKTOP, key)).success).toBe(false)
    for (const key of Object.keys(BROWSER)) expect(placeSchema.safeParse(without(BROWSER, key)).success).toBe(false)
    expect(placeSchema.safeParse({ ...BROWSER, savedAt: 'yesterday' }).success).toBe(false)
  })
})

describe('an answer', () => {
  const FAILED = { kind: 'failed', reason: 'full' }
  const canFail: readonly Name[] = [
    'copy:append',
    'copy:keep-whole',
    'copy:read',
    'snapshot:take',
    'place:choose',
    'place:move',
    'file:save',
    'database:set-aside',
  ]

  test.each(canFail)('to %s may be a failure, with a reason a person can do something about', (name) => {
    for (const reason of fileFailureSchema.options) expect(isAnswer(name, { kind: 'failed', reason })).toBe(true)
    for (const reason of ['', 'EIO', '/home/someone is full', undefined]) {
      expect(isAnswer(name, { kind: 'failed', reason })).toBe(false)
    }
  })

  test.each(Object.keys(COPY_REQUESTS).filter((name) => !canFail.includes(name as Name)) as Name[])(
    'to %s is never one',
    (name) => {
      expect(isAnswer(name, FAILED)).toBe(false)
    },
  )

  test('says what was done, in words of its own', () => {
    for (const kind of ['kept', 'behind']) expect(isAnswer('copy:append', { kind })).toBe(true)
    expect(isAnswer('copy:keep-whole', { kind: 'behind' })).toBe(false)
    expect(isAnswer('copy:append', { kind: 'perhaps' })).toBe(false)
    expect(isAnswer('copy:append', null)).toBe(false)
    for (const kind of ['cancelled', 'unsuitable']) expect(isAnswer('place:choose', { kind })).toBe(true)
    expect(isAnswer('place:choose', { kind: 'chosen' })).toBe(false)
    expect(isAnswer('file:save', { kind: 'saved' })).toBe(false)
    expect(isAnswer('file:save', { kind: 'saved', name: 'a.json' })).toBe(true)
    expect(isAnswer('place:move', { kind: 'moved', place: DESKTOP })).toBe(true)
    expect(isAnswer('place:move', { kind: 'moved', place: '/home' })).toBe(false)
    expect(isAnswer('copy:check', { isReadable: 'yes' })).toBe(false)
  })

  test('of a read is bytes, and where the next part begins', () => {
    expect(isAnswer('copy:read', { kind: 'part', bytes: BYTES })).toBe(true)
    expect(isAnswer('copy:read', { kind: 'part', bytes: BYTES, next: 3 })).toBe(true)
    // Reading on from the beginning would never end.
    expect(isAnswer('copy:read', { kind: 'part', bytes: BYTES, next: 0 })).toBe(false)
    expect(isAnswer('copy:read', { kind: 'part', bytes: 'text' })).toBe(false)
  })

  test('about space is a size or that it is not known', () => {
    expect(isAnswer('space:get', null)).toBe(true)
    expect(isAnswer('space:get', { freeBytes: 0, isLow: true })).toBe(true)
    expect(isAnswer('space:get', { freeBytes: -1, isLow: true })).toBe(false)
    expect(isAnswer('space:get', undefined)).toBe(false)
  })

  test('about what lies in the folder tells readable copies from those that are not', () => {
    const readable = {
      kind: 'readable',
      name: 'a',
      isOwn: true,
      ...IDS,
      revision: 7,
      writtenAt: AT,
      summary: SUMMARY,
    }
    const look = { copies: [readable, { kind: 'unreadable', name: 'b' }], place: DESKTOP, trouble: 'gone' }
    expect(lookSchema.parse(look)).toEqual(look)
    for (const key of Object.keys(readable)) {
      expect(lookSchema.safeParse({ copies: [without(readable, key)], place: DESKTOP }).success, key).toBe(false)
    }
    expect(lookSchema.safeParse({ copies: [], place: DESKTOP, trouble: 'EACCES' }).success).toBe(false)
  })
})
