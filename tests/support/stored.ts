import type { Page } from '@playwright/test'

/** A record as it lies in the page's storage. */
export type StoredRecord = { readonly id: string } & Readonly<Record<string, unknown>>

/** Everything in the working store, by store, read past the app. */
export async function storedIn(page: Page): Promise<Readonly<Record<string, readonly StoredRecord[]>>> {
  return await page.evaluate(
    () =>
      new Promise<Record<string, { id: string }[]>>((resolve, reject) => {
        const request = indexedDB.open('vantage')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const database = request.result
          const names = [...database.objectStoreNames]
          const transaction = database.transaction(names, 'readonly')
          const found: Record<string, { id: string }[]> = {}
          for (const name of names) {
            const all = transaction.objectStore(name).getAll()
            all.onsuccess = () => {
              found[name] = all.result
            }
          }
          transaction.oncomplete = () => {
            database.close()
            resolve(found)
          }
        }
      }),
  )
}

/** Everything in the working store as one text, to look for words in. */
export async function textIn(page: Page): Promise<string> {
  return JSON.stringify(await storedIn(page))
}
