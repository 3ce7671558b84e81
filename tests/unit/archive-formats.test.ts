import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ARCHIVE_FORMAT, isIntact, readHead, writeArchive } from '#core/transfer/archive'
import { STORES, splitSealed } from '#core/transfer/contents'
import { readArchive, readOwnAsWritten } from '#core/transfer/read-archive'
import { UPGRADES } from '#core/transfer/upgrades'
import { everyRecord, sha256 } from './support/archives'

/**
 * The stored archive of every format that was ever written, as the sha256 of its bytes. Append only: people keep such
 * files for decades. A test that fails here asks for a new format with an upgrade, never for a new hash of an old one.
 */
const FROZEN: ReadonlyMap<string, string> = new Map([
  ['archive-format-1.json', '9338272dc2ad73ced3ade235d57a817c2a1544a43c0ec6b779490f5385f372e9'],
  ['archive-format-2.json', 'ada66f97450a68c71191142ae5e04e3cea526b61a614c8e253db767e4f68852c'],
])

const FOLDER = path.join(import.meta.dirname, '../fixtures')
const FILES = readdirSync(FOLDER).filter((name) => /^archive-format-\d+\.json$/.test(name))

function textIn(name: string): string {
  return readFileSync(path.join(FOLDER, name), 'utf8')
}

async function contentsIn(name: string) {
  const read = await readArchive(textIn(name), sha256)
  return read.kind === 'read' ? read.archive.contents : expect.fail(`${name}: ${JSON.stringify(read.problem)}`)
}

describe('the formats of archives', () => {
  test('have a stored archive each, from 1 to the one this app writes', () => {
    const wanted = Array.from({ length: ARCHIVE_FORMAT }, (_, index) => `archive-format-${index + 1}.json`)
    expect(FILES.toSorted()).toEqual(wanted.toSorted())
    expect([...FROZEN.keys()]).toEqual(wanted)
    expect(wanted.map((name) => readHead(textIn(name))?.format)).toEqual(wanted.map((_, index) => index + 1))
  })

  test('are each upgraded to the next, one step after another', () => {
    expect(UPGRADES.map(({ from }) => from)).toEqual(
      Array.from({ length: ARCHIVE_FORMAT - 1 }, (_, index) => index + 1),
    )
  })

  test('say what they said when they were written', () => {
    for (const name of FILES) expect({ name, hash: sha256(textIn(name)) }).toEqual({ name, hash: FROZEN.get(name) })
  })
})

/** What each of them holds, as the app of today reads it. */
const HELD: Readonly<Record<string, Held>> = {
  'archive-format-1.json': {
    counts: [7, 4, 0, 6, 0, 3, 0, 2, 0, 1],
    earlier: 7,
    deleted: ['answers', 'goals', 'notes'],
    sealed: ['我怕的不是写得慢，是写完。'],
    editions: ['weekly', 'yearly'],
    settings: { kinds: ['weekly', 'quarterly', 'yearly', 'five-year'], fiveYearStart: 2026 },
  },
  'archive-format-2.json': {
    counts: [11, 6, 2, 6, 2, 3, 2, 2, 1, 1],
    earlier: 14,
    deleted: ['answers', 'choices', 'goals', 'notes', 'pins'],
    sealed: ['我怕的不是写得慢，是写完。', '怕被看穿。', '小时候的事，不说了。'],
    editions: ['five-year', 'quarterly', 'weekly', 'yearly'],
    settings: { kinds: ['weekly', 'yearly'], fiveYearStart: 2022 },
  },
}
type Held = {
  /** How many records of each kind. */
  readonly counts: readonly number[]
  readonly earlier: number
  readonly deleted: readonly string[]
  readonly sealed: readonly string[]
  readonly editions: readonly string[]
  readonly settings: object
}

describe.each(FILES)('%s', (name) => {
  const held = HELD[name] ?? expect.fail(`${name} is not described here`)

  test('is intact and read as it was written', async () => {
    expect(await isIntact(textIn(name), sha256)).toBe(true)
    expect(await readArchive(textIn(name), sha256)).toMatchObject({ kind: 'read', isAsWritten: true })
  })

  test('is written again in its own format, each record with the same bytes', async () => {
    const own = readOwnAsWritten(textIn(name)) ?? expect.fail('not read')
    const written = await writeArchive(own.archive, sha256, own.format)
    // The words of questions this app knows are those of this app.
    const [records, again] = [textIn(name), written].map((text) =>
      text.slice(0, text.indexOf('"checksum"')).split('\n'),
    )
    const isEdition = (line: string) => line.startsWith('{"questions"')
    expect(again?.filter((line) => !isEdition(line))).toEqual(records?.filter((line) => !isEdition(line)))
    expect(again?.filter(isEdition)).toHaveLength(held.editions.length)
  })

  test('is read complete', async () => {
    const contents = await contentsIn(name)
    expect(STORES.map((store) => contents[store].length)).toEqual(held.counts)
    const states = new Set(contents.checkIns.map(({ state }) => state))
    expect([...states].toSorted()).toEqual(['draft', 'finished', 'skipped'])
    expect(new Set(contents.goals.map(({ level }) => level))).toEqual(new Set(['week', 'quarter', 'year', 'five-year']))
  })

  test('keeps its words to the letter, in both languages', async () => {
    const contents = await contentsIn(name)
    const said = contents.answers.map(({ value }) => ('text' in value ? value.text : value.point))
    expect(said).toContain('# 初稿\n\n- 寄出了第三章。\n- “很好”，她说。👩‍👩‍👧')
    expect(said).toContain('The draft went out.\nLine two,\u2028still line two: "quoted" \\ and \t tabbed.')
    expect(said).toContain(4)
    expect(contents.goals.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['寄出第三章', 'Read the reviews', 'Submit the paper', '有自己的实验室']),
    )
    expect(contents.remedies[0]).toMatchObject({
      reply: '晚上没有时间',
      when: 'it is 9:00 on Tuesday',
      hours: 3,
      kept: false,
    })
    expect(contents.notes[0]).toMatchObject({ text: '问一下发布日期', tags: ['发布', 'release'] })
    expect(contents.settings[0]).toMatchObject({ supervisor: '林教授', firstDay: '2026-01-01', timer: 'hidden' })
    expect(contents.settings[0]).toMatchObject(held.settings)
  })

  test('keeps its earlier versions, its tombstones and what is sealed', async () => {
    const contents = await contentsIn(name)
    const earlier = everyRecord(contents).flatMap(
      ({ record }): readonly object[] => ('earlier' in record && record.earlier) || [],
    )
    expect(earlier).toHaveLength(held.earlier)
    expect(JSON.stringify(earlier)).toContain('什么都没做。')
    const deleted = everyRecord(contents).filter(({ record }) => record.deletedAt)
    expect(deleted.map(({ store }) => store)).toEqual(held.deleted)
    const { open, sealed } = splitSealed(contents)
    expect(everyRecord(sealed)).toHaveLength(held.sealed.length)
    for (const words of held.sealed) {
      expect(JSON.stringify(sealed)).toContain(words)
      expect(JSON.stringify(open)).not.toContain(words)
    }
  })

  test('keeps the questions no app knows, with their words', async () => {
    const read = await readArchive(textIn(name), sha256)
    const editions = read.kind === 'read' ? read.archive.editions : []
    expect(editions.map(({ questions }) => questions.kind)).toEqual(held.editions)
    expect(editions.at(-1)?.texts.zh?.prompts['year.stayed']?.question).toBe('这一年留下了什么？')
  })
})

test('what came with format 2 keeps its words to the letter', async () => {
  const { answers, checkIns, choices, motives, pins, roads } = await contentsIn('archive-format-2.json')
  const values = new Map(answers.map(({ promptId, value }) => [promptId, value]))
  expect(values.get('look.direction')).toEqual({ kind: 'scale-text', point: 2, text: '方向没错，\n就是慢。' })
  expect(values.get('look.pace')).toEqual({ kind: 'scale-text', text: '' })
  expect(values.get('look.stage')).toEqual({
    kind: 'option',
    option: 'valley',
    text: 'Nothing works, and I know why.',
  })
  const quarterly = checkIns.find(({ kind }) => kind === 'quarterly')
  expect(quarterly?.frozen?.pattern?.timing).toMatchObject({ times: 3, chosen: { 'fixed-time': 2 }, didNotHelp: 1 })
  expect(choices[0]).toMatchObject({ reason: '只差一章。', verdict: 'too early', verdictIn: 'five-year:2022-2026' })
  expect(motives.map(({ root, statement }) => [root, statement])).toEqual([
    ['desire', '我想做别人用得上的东西。'],
    ['fear', 'I am afraid of counting again.'],
  ])
  expect(pins.map(({ from }) => from)).toEqual([
    'weekly:2026-11-09/done.highlight',
    '01934d2a-0000-7000-8000-000000000003',
  ])
  expect(roads[0]).toMatchObject({ academic: { score: 8 }, growth: { reason: 'Not yet said.' }, taken: true })
})
