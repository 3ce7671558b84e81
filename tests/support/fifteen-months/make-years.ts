import { periodKeySchema } from '#core/journal/check-in'
import type { Journal } from '../../../renderer/data/journal'
import { newId } from '../../../renderer/data/new-id'
import { saveGoal } from '../../../renderer/data/repositories/goals'
import { saveMotive } from '../../../renderer/data/repositories/motives'
import { addPin, pinsTo } from '../../../renderer/data/repositories/pins'
import { saveRoadFields, saveRoadValue } from '../../../renderer/data/repositories/roads'
import type { Memory } from './memory'
import {
  answer,
  carryAll,
  idOf,
  judgeAll,
  type OpenCheckIn,
  openCheckIn,
  planGoal,
  planOf,
  seal,
} from './open-check-in'
import { tellFiveYears, tellYear } from './told'
import { FIVE_YEARS, ROAD } from './years'

/** Makes the check-in of a year. */
export async function makeYear(journal: Journal, life: Memory, year: string): Promise<void> {
  const { story, pinned, judged } = tellYear(life, year)
  const open = await openCheckIn(journal, { kind: 'yearly', periodKey: periodKeySchema.parse(year) })
  const { sitting } = open
  await pinAgain(open, `quarterly:${story.pinnedIn}`, pinned)
  await answer(open, 'view.sentence', { text: story.sentence })
  await answer(open, 'good.year', { chosen: story.good.point })
  if (story.good.text) await answer(open, 'good.year', { chosen: story.good.point, text: story.good.text })
  await judgeAll(open, judged)
  if (story.results) await answer(open, 'results.year', { chosen: story.results })
  await answer(open, 'course.verdict', { chosen: story.course })
  await saveMotive(journal, sitting, { id: newId(), isSealed: false }, { statement: story.statement })
  if (story.same) await answer(open, 'motive.same', { chosen: story.same })
  await saveRoadFields(journal, sitting, { road: roadIn(open, 'road.on', story.road) })
  // Which road one is on, is taken.
  await saveRoadFields(journal, sitting, { taken: true })
  if (story.reason) await saveRoadFields(journal, sitting, { reason: story.reason })
  const next = planOf(open, 'aims.goals')
  await carryAll(open, next, story.carried)
  for (const aim of story.planned) await planGoal(open, next, aim)
  await seal(open)
}

/** Makes the first look back on five years. */
export async function makeFiveYears(journal: Journal, life: Memory): Promise<void> {
  const { pinned } = tellFiveYears(life)
  const open = await openCheckIn(journal, { kind: 'five-year', periodKey: periodKeySchema.parse(FIVE_YEARS.span) })
  const { sitting } = open
  await pinAgain(open, 'yearly:2026', pinned)
  await answer(open, 'view.lived', { text: FIVE_YEARS.lived })
  await answer(open, 'bystander.memory', { text: FIVE_YEARS.memory })
  const motive = newId()
  await saveMotive(journal, sitting, { id: motive, root: 'desire', isSealed: true }, { name: FIVE_YEARS.desire })
  await saveMotive(journal, sitting, { id: motive, isSealed: false }, { turned: FIVE_YEARS.turned })
  await answer(open, 'problem.solve', { text: FIVE_YEARS.problem })
  for (const { name, score } of FIVE_YEARS.scores) await saveRoadValue(journal, sitting, name, { score })
  await saveRoadFields(journal, sitting, { road: roadIn(open, 'value.road', ROAD) })
  await saveRoadFields(journal, sitting, { taken: true })
  const aims = planOf(open, 'next.aims')
  const parentId = await planGoal(open, aims, FIVE_YEARS.aim)
  const { level, periodKey } = planOf(open, 'next.year')
  const id = await planGoal(open, { level, periodKey }, FIVE_YEARS.ofTheYear)
  await saveGoal(journal, sitting, { id, level, periodKey }, { parentId })
  await seal(open)
}

/** Pins what is pinned one level below. */
async function pinAgain({ journal, sitting }: OpenCheckIn, below: string, text: string): Promise<void> {
  const pin = (await pinsTo(journal, [below])).find((each) => each.text === text)
  if (!pin) throw new Error(`Nothing like that is pinned to ${below}`)
  await addPin(journal, sitting, { from: pin.from, text })
}

function roadIn({ words }: OpenCheckIn, promptId: string, label: string): string {
  return idOf(words.prompts[promptId]?.options ?? {}, label)
}
