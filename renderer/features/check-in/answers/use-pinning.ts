import { useJournal, useSaver } from '../../../data/context'
import { addPin, setPinDeleted } from '../../../data/repositories/pins'
import type { Pinning } from '../../../ui/look-back/sentences'
import type { AnswerProps } from './answer-props'

/** The ways to pin a sentence to the check-in that is written, and to take it off again. */
export function usePinning({ data, sitting }: Pick<AnswerProps, 'data' | 'sitting'>): Pinning {
  const journal = useJournal()
  const saver = useSaver()
  return {
    pinned: data.pins,
    onPin: (from, text) => void saver.now(() => addPin(journal, sitting, { from, text })),
    onUnpin: (id) => void saver.now(() => setPinDeleted(journal, sitting, id, true)),
  }
}
