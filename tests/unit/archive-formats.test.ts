import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ARCHIVE_FORMAT, isIntact, readHead } from '#core/transfer/archive'
import { STORES, splitSealed } from '#core/transfer/contents'
import { readArchive } from '#core/transfer/read-archive'
import { UPGRADES } from '#core/transfer/upgrades'
import { everyRecord, sha256 } from './support/archives'

/**
 * The stored archive of every format that was ever written, as the sha256 of its bytes. Append only: people keep such
 * files for decades. A test that fails here asks for a new format with an upgrade, never for a new hash of an old one.
 */
const FROZEN: ReadonlyMap<string, string> = new Map([
  ['archive-format-1.json', '9338272dc2ad73ced3ade235d57a817c2a1544a43c0ec6b779490f5385f372e9'],
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

describe.each(FILES)('%s', (name) => {
  test('is intact and read as it was written', async () => {
    expect(await isIntact(textIn(name), sha256)).toBe(true)
    expect(await readArchive(textIn(name), sha256)).toMatchObject({ kind: 'read', isAsWritten: true })
  })

  test('is read complete', async () => {
    const contents = await contentsIn(name)
    const counts = STORES.map((store) => [store, contents[store].length])
    expect(Object.fromEntries(counts)).toEqual({
      answers: 7,
      checkIns: 4,
      goals: 6,
      notes: 3,
      remedies: 2,
      settings: 1,
    })
    expect(contents.checkIns.map(({ state }) => state).toSorted()).toEqual(['draft', 'finished', 'finished', 'skipped'])
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
  })

  test('keeps its earlier versions, its tombstones and what is sealed', async () => {
    const contents = await contentsIn(name)
    const earlier = everyRecord(contents).flatMap(
      ({ record }): readonly object[] => ('earlier' in record && record.earlier) || [],
    )
    expect(earlier).toHaveLength(7)
    expect(JSON.stringify(earlier)).toContain('什么都没做。')
    const deleted = everyRecord(contents).filter(({ record }) => record.deletedAt)
    expect(deleted.map(({ store }) => store)).toEqual(['answers', 'goals', 'notes'])
    expect(splitSealed(contents).sealed.answers.map(({ value }) => value)).toEqual([
      { kind: 'line', text: '我怕的不是写得慢，是写完。' },
    ])
  })

  test('keeps the questions no app knows, with their words', async () => {
    const read = await readArchive(textIn(name), sha256)
    const editions = read.kind === 'read' ? read.archive.editions : []
    expect(editions.map(({ questions }) => questions.kind)).toEqual(['weekly', 'yearly'])
    expect(editions[1]?.texts.zh?.prompts['year.stayed']?.question).toBe('这一年留下了什么？')
  })
})
