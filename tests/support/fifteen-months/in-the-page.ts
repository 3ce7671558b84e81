// Journals put into the page's database, past the app.
import type { Page } from '@playwright/test'
import { untilToday } from '../person'
import { openAt } from '../start-at'
import { type Building, type Rows, readBuilding } from './made'

/** Opens the app at a moment, on Today, with this journal in its database. */
export async function openWith(page: Page, rows: Rows, moment: string): Promise<void> {
  // A page of the same origin without the app, which finds the database built when it starts.
  await page.goto('/seal.svg')
  await layWhole(page, rows)
  await openAt(page, moment)
  await untilToday(page)
}

/** Puts a journal into the page's database, in place of what is in it. Come back to see it. */
export async function layWhole(page: Page, rows: Rows): Promise<void> {
  await page.evaluate(putInPlace, { building: await readBuilding(), rows })
}

function putInPlace({ building, rows }: { readonly building: Building; readonly rows: Rows }): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('vantage', building.version)
    request.onerror = () => reject(request.error)
    request.onupgradeneeded = () => {
      for (const { name, keyPath, indexes } of building.stores) {
        const store = request.result.createObjectStore(name, { keyPath })
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index)
      }
    }
    request.onsuccess = () => {
      const database = request.result
      const transaction = database.transaction(Object.keys(rows), 'readwrite')
      for (const [name, records] of Object.entries(rows)) {
        const store = transaction.objectStore(name)
        store.clear()
        for (const record of records) store.put(record)
      }
      transaction.onerror = () => reject(transaction.error)
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })
}
