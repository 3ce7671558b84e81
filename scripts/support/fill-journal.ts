import type { Page } from '@playwright/test'
import type { SampleJournal } from './sample-journal'

const ROWS_AT_ONCE = 4000

/**
 * Puts a sample journal into the database the page has just made, in place of what is in it. Reload afterwards. It stays
 * the same journal, many writes later; as another journal it does not fit its second copy any more.
 */
export async function fillJournal(page: Page, sample: SampleJournal, isAnother = false): Promise<void> {
  const { meta, ...records } = sample
  if (isAnother) await page.evaluate(putRows, { store: 'meta', rows: meta, isFirst: true })
  else await page.evaluate(addRevisions, sample.checkIns.length * 100)
  for (const [store, rows] of Object.entries(records)) {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await page.evaluate(putRows, { store, rows: rows.slice(from, from + ROWS_AT_ONCE), isFirst: from === 0 })
    }
  }
}

type Batch = { readonly store: string; readonly rows: readonly unknown[]; readonly isFirst: boolean }

function putRows({ store, rows, isFirst }: Batch): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('vantage')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const database = request.result
      const transaction = database.transaction(store, 'readwrite', { durability: 'relaxed' })
      const target = transaction.objectStore(store)
      if (isFirst) target.clear()
      for (const row of rows) target.put(row)
      transaction.onerror = () => reject(transaction.error)
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })
}

function addRevisions(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('vantage')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const database = request.result
      const transaction = database.transaction('meta', 'readwrite')
      const meta = transaction.objectStore('meta')
      const own = meta.get('meta')
      own.onsuccess = () => meta.put({ ...own.result, revision: own.result.revision + count })
      transaction.onerror = () => reject(transaction.error)
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })
}
