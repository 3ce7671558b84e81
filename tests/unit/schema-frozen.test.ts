import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ARCHIVE_FORMAT } from '#core/transfer/archive'
import { RECORD_SCHEMAS } from '#core/transfer/contents'
import { storesOf } from '#core/transfer/upgrades'
import { archiveFormatOf, SCHEMA_VERSION, SCHEMA_VERSIONS } from '../../renderer/data/schema/versions'

/**
 * What every released version of the schema says, as the sha256 of its stores. Append only: people's journals are of
 * these versions. A test that fails here asks for a new version, never for a new hash of an old one.
 */
const FROZEN: ReadonlyMap<number, string> = new Map([
  [1, '54a714e559f15d9541977683aceab1a19a830fb3a8ccd38190a96d7978c39e81'],
  [2, 'ac5965dbbae697f04fd26f26e3b246a6eaf266dac3770082236929b674371c58'],
])

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

describe('the versions of the schema', () => {
  test('are all frozen here, and none that was frozen is gone', () => {
    expect(SCHEMA_VERSIONS.map(({ version }) => version)).toEqual([...FROZEN.keys()])
  })

  test('say what they said when they were released', () => {
    for (const { version, stores } of SCHEMA_VERSIONS) {
      expect({ version, hash: hashOf(stores) }).toEqual({ version, hash: FROZEN.get(version) })
    }
  })

  test('count up from 1, one after another', () => {
    expect(SCHEMA_VERSIONS.map(({ version }) => version)).toEqual(SCHEMA_VERSIONS.map((_, index) => index + 1))
  })

  test('end with the one this app writes', () => {
    expect(SCHEMA_VERSION).toBe(SCHEMA_VERSIONS.length)
    expect(SCHEMA_VERSIONS.at(-1)?.version).toBe(SCHEMA_VERSION)
  })

  test('hold the kinds of records of the archive format that goes with them', () => {
    expect(archiveFormatOf(SCHEMA_VERSION)).toBe(ARCHIVE_FORMAT)
    expect(storesOf(ARCHIVE_FORMAT)).toEqual(Object.keys(RECORD_SCHEMAS))
    for (const { version, stores } of SCHEMA_VERSIONS) {
      const kept = Object.keys(stores).filter((store) => store !== 'meta')
      expect(kept.toSorted()).toEqual(storesOf(archiveFormatOf(version)))
    }
  })

  test('upgrade no store that they do not have', () => {
    for (const { stores, upgrades } of SCHEMA_VERSIONS) {
      expect(Object.keys(stores)).toEqual(expect.arrayContaining(Object.keys(upgrades ?? {})))
    }
  })
})
