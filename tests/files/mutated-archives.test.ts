// Archives as accidents and other people's tools leave them: none may be thrown at, and none may be half taken.
import { beforeAll, describe, expect, test } from 'vitest'
import { ARCHIVE_FORMAT, usedEditions, writeArchive } from '#core/transfer/archive'
import { RECORD_SCHEMAS, STORES } from '#core/transfer/contents'
import { type ArchiveProblem, readArchive } from '#core/transfer/read-archive'
import { danglingReferences } from '#core/transfer/references'
import { canonicalJson } from '../../core/transfer/canonical'
import { IS_LONG, seedsOf } from '../support/seeds'
import { everyRecord, randomFrom, sameText, sha256, textOf, wholeContents } from '../unit/support/archives'
import { uuid } from '../unit/support/records'

const PATIENCE = 900_000
// Of each mutation, from each seed: in the long run 2,160 in all.
const TIMES = 20
const SEEDS = seedsOf('archives', 4)

type Random = () => number
type Mutation = (text: string, random: Random) => string

function pick<T>(values: readonly T[], random: Random): T {
  if (values.length === 0) throw new RangeError('Nothing to pick from')
  return values[below(values.length, random)] as T
}

function below(count: number, random: Random): number {
  return Math.floor(random() * count)
}

const CHARACTERS = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\n',
  ' ',
  '0',
  '9',
  '-',
  'e',
  'a',
  '\u0000',
  '\uFFFD',
  '中',
  '\uD83D',
]
const STRINGS = [
  '',
  ' ',
  '\u0000',
  '\uFFFD\uFFFD',
  '\uD800',
  '中'.repeat(5000),
  'x'.repeat(20_000),
  '__proto__',
  '2026-02-30',
]
const NUMBERS = [
  'NaN',
  'Infinity',
  '1e999',
  '-1e999',
  '-0',
  '0.1',
  '-1',
  '01',
  '9007199254740993',
  '1e21',
  '1e-999',
  '.5',
  '0x1',
]
const VALUES = [null, true, 0, -1, 1.5, '', 'words', [], {}, [[]], { kind: 'text' }, { length: 1 }] as const
const KEYS = ['mood', '__proto__', 'constructor', 'id', 'deletedAt', 'earlier', 'sealed', '', '秘密', 'toJSON', 'hours']

/** Changes one place in the text, which may break a string, a number, or the structure. */
const inText = (change: (text: string, place: number, random: Random) => string): Mutation => {
  return (text, random) => change(text, below(text.length, random), random)
}

const inLines = (change: (lines: string[], at: number, other: number) => readonly string[]): Mutation => {
  return (text, random) => {
    const lines = text.split('\n')
    return change(lines, below(lines.length - 1, random), below(lines.length - 1, random)).join('\n')
  }
}

type Place = { readonly holder: object; readonly key: string; readonly value: unknown; readonly path: string }

/** Every place in a value that holds something. */
function placesIn(value: unknown, path = ''): readonly Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = { holder: value, key, value: inner, path: `${path}/${key}` }
    return [own, ...placesIn(inner, own.path)]
  })
}

/** Changes one place of what the text says, among those that are wanted. */
const inTree = (wanted: (place: Place) => boolean, change: (place: Place, random: Random) => void): Mutation => {
  return (text, random) => {
    const tree: unknown = JSON.parse(text)
    change(pick(placesIn(tree).filter(wanted), random), random)
    return JSON.stringify(tree)
  }
}

const put = ({ holder, key }: Place, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
const isString = ({ value }: Place) => typeof value === 'string'
const isNumber = ({ value }: Place) => typeof value === 'number'
const isObject = ({ value }: Place) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isInRecords = ({ path }: Place) => path.startsWith('/records/')
const isOwnId = ({ key, path }: Place) => key === 'id' && isInRecords({ path } as Place)
const REFERENCES = ['checkInId', 'judgedIn', 'verdictIn', 'goalId', 'carriedFrom', 'parentId', 'from', 'to']
const isReference = ({ key, path }: Place) => REFERENCES.includes(key) && isInRecords({ path } as Place)
// Marks where text is put that JSON cannot hold by itself.
const MARK = '"⌖"'

const TYPED = 'what was typed is huge, empty or odd'
const TYPED_IN = ['text', 'title', 'supervisor', 'when', 'reply', 'reason', 'instead', 'source', 'statement', 'road']

const MUTATIONS: readonly (readonly [name: string, mutation: Mutation])[] = [
  [
    'a character is another one',
    inText((text, at, random) => text.slice(0, at) + pick(CHARACTERS, random) + text.slice(at + 1)),
  ],
  [
    'a bit is flipped',
    inText((text, at, random) => {
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << below(7, random)))
      return text.slice(0, at) + flipped + text.slice(at + 1)
    }),
  ],
  ['a character is added', inText((text, at, random) => text.slice(0, at) + pick(CHARACTERS, random) + text.slice(at))],
  ['characters are missing', inText((text, at, random) => text.slice(0, at) + text.slice(at + 1 + below(30, random)))],
  ['the end is missing', inText((text, at) => text.slice(0, at))],
  ['the beginning is missing', inText((text, at) => text.slice(at + 1))],
  [
    'bytes are no UTF-8',
    inText((text, at, random) => {
      const bytes = Buffer.from(text)
      for (let count = 0; count < 3; count += 1)
        bytes[(at + below(200, random)) % bytes.length] = 0x80 + below(128, random)
      return bytes.toString('utf8')
    }),
  ],
  ['a stretch stands twice', inText((text, at, random) => text.slice(0, at + below(300, random)) + text.slice(at))],
  ['a line stands twice', inLines((lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''))],
  ['a line is missing', inLines((lines, at) => lines.toSpliced(at, 1))],
  [
    'two lines are swapped',
    inLines((lines, at, other) => lines.with(at, lines[other] ?? '').with(other, lines[at] ?? '')),
  ],
  [
    'a line is cut in two',
    inLines((lines, at, other) =>
      lines.toSpliced(at, 1, lines[at]?.slice(0, other) ?? '', lines[at]?.slice(other) ?? ''),
    ),
  ],
  [
    'a value is of another type',
    inTree(
      () => true,
      (place, random) => put(place, pick(VALUES, random)),
    ),
  ],
  ['a value in a record is of another type', inTree(isInRecords, (place, random) => put(place, pick(VALUES, random)))],
  [
    'a value is that of another place',
    (text, random) => {
      const tree: unknown = JSON.parse(text)
      const places = placesIn(tree).filter(isInRecords)
      put(pick(places, random), structuredClone(pick(places, random).value))
      return JSON.stringify(tree)
    },
  ],
  [
    'a key is missing',
    inTree(
      ({ holder }) => !Array.isArray(holder),
      ({ holder, key }) => void Reflect.deleteProperty(holder, key),
    ),
  ],
  [
    'a key is added',
    inTree(isObject, ({ value }, random) => {
      put({ holder: value as object, key: pick(KEYS, random), value, path: '' }, pick(VALUES, random))
    }),
  ],
  [
    'a key has another name',
    inTree(
      ({ holder }) => !Array.isArray(holder),
      ({ holder, key, value }, random) => {
        Reflect.deleteProperty(holder, key)
        put({ holder, key: pick(KEYS, random), value, path: '' }, value)
      },
    ),
  ],
  [
    'a key stands twice',
    (text, random) => {
      const keys = [...text.matchAll(/"(\w+)":/g)]
      const { index, 0: key } = pick(keys, random)
      const again = `${key}${JSON.stringify(pick(VALUES, random))}`
      // The last one counts: before the first one it changes nothing, at the end of its line it does.
      const end = text.indexOf('\n', index)
      const brace = text.lastIndexOf('}', end)
      const isInRecord = text[text.lastIndexOf('\n', index) + 1] === '{' && index < brace && random() < 0.7
      if (isInRecord) return `${text.slice(0, brace)},${again}${text.slice(brace)}`
      return `${text.slice(0, index)}${again},${text.slice(index)}`
    },
  ],
  [
    'an id is another one',
    inTree(isOwnId, (place, random) => put(place, pick([uuid(10), uuid(4711), 'weekly:2026-11-02', 'x', ''], random))),
  ],
  [
    'a reference leads elsewhere',
    inTree(isReference, (place, random) =>
      put(place, pick([uuid(11), uuid(4711), 'weekly:2026-11-02', 'weekly:2019-01-07'], random)),
    ),
  ],
  ['words are huge, empty or odd', inTree(isString, (place, random) => put(place, pick(STRINGS, random)))],
  [
    TYPED,
    inTree(
      (place) => isInRecords(place) && TYPED_IN.includes(place.key),
      (place, random) => put(place, pick(STRINGS, random)),
    ),
  ],
  [
    'a number is hardly one',
    (text, random) => {
      const marked = inTree(isNumber, (place) => put(place, '⌖'))(text, random)
      return marked.replace(MARK, pick(NUMBERS, random))
    },
  ],
  [
    'a value is nested without end',
    (text, random) => {
      const depth = pick([50, 5000, 50_000], random)
      const [open, close] = pick(
        [
          ['[', ']'],
          ['{"a":', '}'],
          ['{"value":', '}'],
        ] as const,
        random,
      )
      const marked = inTree(isInRecords, (place) => put(place, '⌖'))(text, random)
      return marked.replace(MARK, `${open.repeat(depth)}1${close.repeat(depth)}`)
    },
  ],
  [
    'the format is another one',
    (text, random) => {
      return text.replace(
        `"format":${ARCHIVE_FORMAT}`,
        `"format":${pick(['0', '1', '3', '-1', '1.5', '99', '"1"', 'null', '1e3', '1e999', '[1]', '1.0', '1e0'], random)}`,
      )
    },
  ],
  [
    'a record is missing',
    inTree(
      ({ holder, path }) => Array.isArray(holder) && /^\/records\/\w+\/\d+$/.test(path),
      ({ holder, key }) => void (holder as unknown[]).splice(Number(key), 1),
    ),
  ],
]

type Outcome = {
  readonly name: string
  readonly seed: number
  readonly kind: string
  readonly complaints: readonly string[]
}

const KINDS: Readonly<Record<ArchiveProblem['kind'], true>> = {
  'not-json': true,
  truncated: true,
  'not-an-archive': true,
  newer: true,
  'wrong-shape': true,
  'unknown-part': true,
  twins: true,
  dangling: true,
}

/** Reads a text, and says what became of it and what is wrong with that. */
async function outcomeOf(text: string): Promise<{ readonly kind: string; readonly complaints: readonly string[] }> {
  const complaints: string[] = []
  try {
    const read = await readArchive(text, sha256)
    if (read.kind === 'refused') {
      const { kind } = read.problem
      return { kind, complaints: Object.hasOwn(KINDS, kind) ? [] : [`unknown problem ${kind}`] }
    }
    const { archive } = read
    for (const { store, record } of everyRecord(archive.contents)) {
      const again = RECORD_SCHEMAS[store].safeParse(record)
      if (!again.success || canonicalJson(again.data) !== canonicalJson(record))
        complaints.push(`${store} does not fit`)
    }
    for (const place of danglingReferences(archive.contents)) complaints.push(`${place.join('.')} dangles`)
    for (const store of STORES) {
      const ids = archive.contents[store].map(({ id }) => id)
      if (new Set(ids).size < ids.length) complaints.push(`${store} have twins`)
    }
    const written = await writeArchive(archive, sha256)
    const again = await readArchive(written, sha256)
    if (again.kind === 'refused') return { kind: 'read', complaints: [...complaints, `refused ${again.problem.kind}`] }
    if (!again.isAsWritten) complaints.push('not as it was written')
    if (sameText(again.archive.contents) !== sameText(archive.contents)) complaints.push('other contents')
    if (again.archive.journalId !== archive.journalId) complaints.push('another journal')
    if (canonicalJson(again.archive.stamp) !== canonicalJson(archive.stamp)) complaints.push('another stamp')
    const used = usedEditions(archive.contents, archive.editions)
    if (canonicalJson(again.archive.editions) !== canonicalJson(used)) complaints.push('other editions')
    if ((await writeArchive(again.archive, sha256)) !== written) complaints.push('other bytes')
    return { kind: 'read', complaints }
  } catch (error) {
    return { kind: 'thrown', complaints: [`threw ${String(error)}`] }
  }
}

describe('an archive that was mutated', () => {
  const outcomes: Outcome[] = []
  const same: string[] = []
  let records = 0

  beforeAll(async () => {
    const contents = wholeContents(5)
    records = everyRecord(contents).length
    const text = await textOf(contents)
    for (const [number, [name, mutation]] of MUTATIONS.entries()) {
      for (const base of SEEDS) {
        for (let time = 0; time < TIMES; time += 1) {
          const seed = base + number * 1000 + time
          const mutated = mutation(text, randomFrom(seed))
          if (mutated === text) same.push(name)
          outcomes.push({ name, seed, ...(await outcomeOf(mutated)) })
        }
      }
    }
  }, PATIENCE)

  test('was one of many records, mutated in every way many times, which nearly always changed it', () => {
    expect(records).toBe(66)
    expect(outcomes.length).toBeGreaterThanOrEqual(IS_LONG ? 2000 : 500)
    expect(same.length).toBeLessThan(outcomes.length / 20)
  })

  test('is never thrown at, and when it is read it is whole and stays the same', () => {
    // Each line names its mutation and the seed that makes it again.
    const complaints = outcomes.filter((outcome) => outcome.complaints.length > 0)
    expect(
      complaints.map(({ name, seed, complaints: found }) => `${name} (seed ${seed}): ${found.join(', ')}`),
    ).toEqual([])
  })

  test('meets every problem there is, and is also read often enough to be looked at', () => {
    const kinds = new Map<string, number>()
    for (const { kind } of outcomes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    expect([...kinds.keys()].toSorted()).toEqual([...Object.keys(KINDS), 'read'].toSorted())
    expect(kinds.get('read')).toBeGreaterThan((outcomes.length * 200) / 2160)
  })

  test('because of the words a person may type is never refused', () => {
    const typed = outcomes.filter(({ name }) => name === TYPED)
    expect(typed).toHaveLength(TIMES * SEEDS.length)
    expect(typed.filter(({ kind }) => kind !== 'read')).toEqual([])
  })

  test.each(MUTATIONS.map(([name]) => name).filter((name) => name !== TYPED))(
    'because %s is sometimes refused',
    (wanted) => {
      expect(outcomes.some(({ name, kind }) => name === wanted && kind !== 'read')).toBe(true)
    },
  )
})
