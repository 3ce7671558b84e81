import { Dexie, type EntityTable } from 'dexie'
import type { Answer } from '#core/journal/answer'
import type { CheckIn } from '#core/journal/check-in'
import type { Choice } from '#core/journal/choice'
import type { Meta } from '#core/journal/meta'
import type { Motive } from '#core/journal/motive'
import type { Note } from '#core/journal/note'
import type { Pin } from '#core/journal/pin'
import type { Road } from '#core/journal/road'
import type { Settings } from '#core/journal/settings'
import { noteChanges } from './changes'
import type { GoalRow, RemedyRow } from './rows'
import type { SchemaVersion } from './schema/schema-version'
import { SCHEMA_VERSIONS } from './schema/versions'

/** The name of the working store. It never changes: it is where people's journals are. */
export const DATABASE_NAME = 'vantage'

/** The working store. Only repositories read and write it. */
export class JournalDatabase extends Dexie {
  declare checkIns: EntityTable<CheckIn, 'id'>
  declare answers: EntityTable<Answer, 'id'>
  declare goals: EntityTable<GoalRow, 'id'>
  declare remedies: EntityTable<RemedyRow, 'id'>
  declare notes: EntityTable<Note, 'id'>
  declare pins: EntityTable<Pin, 'id'>
  declare choices: EntityTable<Choice, 'id'>
  declare motives: EntityTable<Motive, 'id'>
  declare roads: EntityTable<Road, 'id'>
  declare settings: EntityTable<Settings, 'id'>
  declare meta: EntityTable<Meta, 'id'>

  constructor(name: string = DATABASE_NAME, versions: readonly SchemaVersion[] = SCHEMA_VERSIONS) {
    // Strict: a commit is reported only when the bytes are on disk. Chromium's default has been relaxed since 121.
    super(name, { chromeTransactionDurability: 'strict' })
    noteChanges(this)
    // A newer app in another window wants to upgrade: let go, and do not open again, since Dexie would open the newer one.
    this.on('versionchange', () => {
      this.close()
      return false
    })
    for (const { version, stores, upgrades } of versions) {
      const declared = this.version(version).stores(stores)
      if (!upgrades) continue
      declared.upgrade(async (transaction) => {
        for (const [store, upgrade] of Object.entries(upgrades)) {
          await transaction
            .table(store)
            .toCollection()
            .modify((row, reference) => {
              reference.value = upgrade(row)
            })
        }
      })
    }
  }
}
