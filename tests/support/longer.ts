import type { Page } from '@playwright/test'
import { type Answer, type AnswerValue, answerId, answerSchema } from '#core/journal/answer'
import { type CheckIn, type CheckInKind, checkInId } from '#core/journal/check-in'
import type { Choice } from '#core/journal/choice'
import type { Goal } from '#core/journal/goal'
import type { Motive } from '#core/journal/motive'
import type { Pin } from '#core/journal/pin'
import type { Remedy } from '#core/journal/remedy'
import type { Road } from '#core/journal/road'
import type { Settings } from '#core/journal/settings'
import { goalRow, remedyRow } from '../../renderer/data/rows'
import { ANSWER, checkIn, goal, uuid } from '../unit/support/records'
import { comeBackAt, firstStartAt } from './start-at'
import { expect } from './test'

/** Records to be laid into the journal past the app. */
export type Laid = {
  readonly checkIns?: readonly CheckIn[]
  readonly answers?: readonly Answer[]
  readonly goals?: readonly Goal[]
  readonly remedies?: readonly Remedy[]
  readonly pins?: readonly Pin[]
  readonly choices?: readonly Choice[]
  readonly motives?: readonly Motive[]
  readonly roads?: readonly Road[]
}

/** The evening on which everything of 2026 falls due: the last week, the last quarter, the year. */
export const NEW_YEAR = '2027-01-04T20:05:00+01:00'

/** A first start in October 2026, records laid in, and the return on the evening of the new year or another. */
export async function startWith(page: Page, laid: Laid, time: string = NEW_YEAR): Promise<void> {
  await firstStartAt(page, '2026-10-05T09:00:00+02:00')
  await lay(page, laid)
  await comeBackAt(page, time)
}

/** Puts records into the working store. Reload afterwards. */
export async function lay(page: Page, { goals = [], remedies = [], ...laid }: Laid): Promise<void> {
  await page.evaluate(putAll, { ...laid, goals: goals.map(goalRow), remedies: remedies.map(remedyRow) })
}

/** Changes the settings past the app. Reload afterwards. */
export async function setSettings(page: Page, change: Partial<Settings>): Promise<void> {
  await page.evaluate(
    (changed) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('vantage')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const transaction = request.result.transaction('settings', 'readwrite')
          const settings = transaction.objectStore('settings')
          const own = settings.get('settings')
          own.onsuccess = () => settings.put({ ...own.result, ...changed })
          transaction.onerror = () => reject(transaction.error)
          transaction.oncomplete = () => resolve(request.result.close())
        }
      }),
    change,
  )
}

/** A finished check-in, as far as it must say. */
export function finished(kind: CheckInKind, periodKey: string, finishedAt: string, more: Partial<CheckIn> = {}) {
  return checkIn({
    id: checkInId(kind, periodKey),
    kind,
    periodKey: periodKey as CheckIn['periodKey'],
    questionnaire: { kind, version: 1 },
    state: 'finished',
    createdAt: finishedAt as CheckIn['createdAt'],
    updatedAt: finishedAt as CheckIn['updatedAt'],
    startedAt: finishedAt as CheckIn['startedAt'],
    finishedAt: finishedAt as CheckIn['createdAt'],
    ...more,
  })
}

/** What was answered to a question of a check-in. */
export function answered(of: CheckIn, promptId: string, value: AnswerValue, isSealed = false): Answer {
  return answerSchema.parse({
    ...ANSWER,
    id: answerId(of.id, promptId),
    checkInId: of.id,
    promptId,
    value,
    ...(isSealed && { sealed: true }),
  })
}

/** A goal of a period that waits to be judged. */
export function waiting(
  number: number,
  level: Goal['level'],
  periodKey: string,
  title: string,
  more: Partial<Goal> = {},
): Goal {
  return goal({
    id: uuid(number),
    lineageId: uuid(number),
    order: number,
    level,
    periodKey: periodKey as Goal['periodKey'],
    title,
    doneWhen: `${title}, seen`,
    ...more,
  })
}

/** Goes from one thing to the next with Tab until this one has the focus. */
export async function tabTo(page: Page, wanted: ReturnType<Page['locator']>): Promise<void> {
  await expect(wanted).toBeVisible()
  const isFocused = () =>
    wanted.evaluate((element) => element.matches(':focus') || element.shadowRoot?.activeElement != null)
  for (let tabs = 0; tabs < 120 && !(await isFocused()); tabs += 1) await page.keyboard.press('Tab')
  expect(await isFocused(), 'reached with Tab').toBe(true)
}

/** Goes to a button or link with Tab and presses it. */
export async function pressOn(page: Page, wanted: ReturnType<Page['locator']>): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

/** Presses keys one after another. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

function putAll(stores: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('vantage')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const database = request.result
      const transaction = database.transaction([...Object.keys(stores), 'meta'], 'readwrite')
      for (const [name, rows] of Object.entries(stores)) {
        for (const row of rows) transaction.objectStore(name).put(row)
      }
      const meta = transaction.objectStore('meta')
      const own = meta.get('meta')
      own.onsuccess = () => meta.put({ ...own.result, revision: own.result.revision + 1 })
      transaction.onerror = () => reject(transaction.error)
      transaction.oncomplete = () => {
        database.close()
        resolve()
      }
    }
  })
}
