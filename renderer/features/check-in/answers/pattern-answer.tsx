import { periodOf } from '#core/calendar/period'
import { fill } from '#core/questionnaires/catalogue'
import { useJournalQuery } from '../../../data/context'
import { readPattern } from '../../../data/repositories/patterns'
import { PatternView } from '../../../ui/pattern-view'
import type { AnswerProps } from './answer-props'

/** The causes of the period, counted and drawn, and what came of the remedies. Nothing is answered. */
export function PatternAnswer({ checkIn, texts, words, language }: AnswerProps) {
  const { id, kind, periodKey, frozen, state } = checkIn
  const now = useJournalQuery((journal) => readPattern(journal, { id, kind, periodKey }), [id, kind, periodKey])
  const shown = state === 'finished' ? (frozen?.pattern ?? now) : now
  const empty = words?.empty && fill(words.empty, { period: periodOf(periodKey).label(language) })
  return shown ? <PatternView pattern={shown} texts={texts} empty={empty} /> : null
}
