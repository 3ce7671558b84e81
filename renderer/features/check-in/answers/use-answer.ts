import { useJournal, useSaver } from '../../../data/context'
import { saveAnswer } from '../../../data/repositories/answers'
import { useDraft } from '../../../data/use-draft'
import type { AnswerProps } from './answer-props'

type TextKind = 'text' | 'line' | 'highlight'

/** The words of a prose answer, and the way to change them. Committed half a second after the last key. */
export function useTextAnswer(
  { step, data, sitting }: AnswerProps,
  kind: TextKind,
): readonly [string, (text: string) => void] {
  const journal = useJournal()
  const { id: promptId, sealed: isSealed = false } = step.prompt
  const stored = data.answers.get(promptId)?.value
  const text = stored && 'text' in stored ? stored.text : ''
  return useDraft(`${sitting.blank.id}/${promptId}`, text, (value, base) =>
    saveAnswer(journal, sitting, { promptId, value: { kind, text: value }, base: { kind, text: base }, isSealed }),
  )
}

/** The chosen point of a scale, and the way to choose another. Committed at once. */
export function useScaleAnswer({
  step,
  data,
  sitting,
}: AnswerProps): readonly [number | undefined, (point: number) => void] {
  const journal = useJournal()
  const saver = useSaver()
  const promptId = step.prompt.id
  const stored = data.answers.get(promptId)?.value
  const point = stored?.kind === 'scale' ? stored.point : undefined
  const [value, change] = useDraft<number | undefined>(`${sitting.blank.id}/${promptId}`, point, async (next, base) => {
    if (next === undefined) return
    const before = base === undefined ? undefined : ({ kind: 'scale', point: base } as const)
    await saveAnswer(journal, sitting, { promptId, value: { kind: 'scale', point: next }, base: before })
  })
  const choose = (next: number) => {
    change(next)
    void saver.flush()
  }
  return [value, choose]
}
