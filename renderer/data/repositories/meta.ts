import type { Meta } from '#core/journal/meta'
import type { Journal } from '../journal'

/** What the journal knows of itself. */
export async function getMeta(journal: Journal): Promise<Meta | undefined> {
  return await journal.database.meta.get('meta')
}
