import type { AnswerValue } from '#core/journal/answer'
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

type ScaleText = Extract<AnswerValue, { readonly kind: 'scale-text' }>
type OptionText = Extract<AnswerValue, { readonly kind: 'option' }>

/** A point with words, and the ways to change either. A point is committed at once. */
export function useScaleTextAnswer(
  props: AnswerProps,
): readonly [ScaleText, (point: number) => void, (text: string) => void] {
  const saver = useSaver()
  const [value, change] = useValue<ScaleText>(props, { kind: 'scale-text', text: '' })
  const choose = (point: number) => {
    change({ ...value, point })
    void saver.flush()
  }
  return [value, choose, (text) => change({ ...value, text })]
}

/** An option with words, and the ways to change either. An option is committed at once. */
export function useOptionAnswer(
  props: AnswerProps,
): readonly [OptionText, (option: string) => void, (text: string) => void] {
  const saver = useSaver()
  const [value, change] = useValue<OptionText>(props, { kind: 'option', text: '' })
  const choose = (option: string) => {
    change({ ...value, option })
    void saver.flush()
  }
  return [value, choose, (text) => change({ ...value, text })]
}

/** A value of more than one part, drafted as one text: a draft knows what it wrote itself by comparing. */
function useValue<T extends AnswerValue>(
  { step, data, sitting }: AnswerProps,
  blank: T,
): readonly [T, (value: T) => void] {
  const journal = useJournal()
  const { id: promptId, sealed: isSealed = false } = step.prompt
  const found = data.answers.get(promptId)?.value
  const stored = textOf(found?.kind === blank.kind ? found : blank)
  // Only values of this kind are made into texts above and below.
  const parsed = (text: string) => JSON.parse(text) as T
  const [text, change] = useDraft(`${sitting.blank.id}/${promptId}`, stored, (value, base) =>
    saveAnswer(journal, sitting, { promptId, value: parsed(value), base: parsed(base), isSealed }),
  )
  return [parsed(text), (value) => change(textOf(value))]
}

/** A value as a text: the same for the same parts, in whatever order they were put together. */
function textOf(value: AnswerValue): string {
  return JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))))
}
