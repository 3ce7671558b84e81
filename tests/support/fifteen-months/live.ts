import type { Page } from '@playwright/test'
import { storedIn } from '../stored'
import { doByHand } from './by-hand'
import { layWhole, openWith } from './in-the-page'
import { goOnMaking, journalBefore } from './made'
import type { Memory } from './memory'
import { readJournal, readLedgers } from './read'
import { expectAsMade } from './same'
import { momentOf, placeOf, STORY, type Step } from './steps'

/**
 * Lives a chapter of the story: these steps by hand, in the story's order; all that lies before the first and between
 * them is made. Ends by holding what is then stored against what is made alone.
 */
export async function liveChapter(page: Page, byHand: readonly string[]): Promise<void> {
  const places = byHand.map(placeOf)
  const [first = 0] = places
  const { rows, life: before } = await journalBefore(first)
  const life = before.copy()
  if (first > 0) await openWith(page, rows, momentOf(stepAt(first)))
  let next = first
  for (const place of places) {
    if (place < next) throw new Error(`${stepAt(place).name} comes too late in its chapter`)
    if (place > next) await makeInPage(page, life, STORY.slice(next, place))
    const isStillHere = place === first || (place === next && isSameMoment(place))
    await doByHand(page, life, stepAt(place), isStillHere)
    next = place + 1
  }
  await expectAsMade(page, next)
}

/** Lives the whole story by hand. At the end of each chapter what is stored is held against what is made. */
export async function liveByHand(page: Page, life: Memory, from: string, until: string): Promise<void> {
  const [first, last] = [placeOf(from), placeOf(until)]
  for (let place = first; place <= last; place += 1) {
    await doByHand(page, life, stepAt(place), place > 0 && isSameMoment(place))
  }
  await expectAsMade(page, last + 1)
}

/** Reads the whole story in the journal and the ledgers. All of it is made. */
export async function readWhole(page: Page): Promise<void> {
  const { rows, life } = await journalBefore(STORY.length)
  await openWith(page, rows, momentOf(stepAt(STORY.length - 1)))
  await readJournal(page, life)
  await readLedgers(page, life)
}

/** Makes steps upon what is stored in the page. */
async function makeInPage(page: Page, life: Memory, steps: readonly Step[]): Promise<void> {
  await layWhole(page, await goOnMaking(await storedIn(page), life, steps))
}

/** Whether a step is done at the same moment as the one before it, without going away. */
function isSameMoment(place: number): boolean {
  return momentOf(stepAt(place)) === momentOf(stepAt(place - 1))
}

function stepAt(place: number): Step {
  const step = STORY[place]
  if (!step) throw new Error(`The story has no step ${place}`)
  return step
}
