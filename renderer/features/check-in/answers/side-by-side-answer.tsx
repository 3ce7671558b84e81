import { periodOf } from '#core/calendar/period'
import { countBefore } from '#core/insights/look-back'
import { checkInId } from '#core/journal/check-in'
import { KIND_OF } from '#core/journal/goal'
import { editionOf, fill, newestEdition, promptsOf } from '#core/questionnaires/catalogue'
import { useJournalQuery } from '../../../data/context'
import { readLookBack } from '../../../data/look-back'
import { answersOf } from '../../../data/repositories/answers'
import { getCheckIn } from '../../../data/repositories/check-ins'
import { getSettings } from '../../../data/repositories/settings'
import { LookBackTable } from '../../../ui/look-back/look-back-table'
import { type Pinning, Sentences } from '../../../ui/look-back/sentences'
import type { AnswerProps } from './answer-props'
import { usePinning } from './use-pinning'

/** What a check-in looks back on, side by side: any sentence can be pinned. */
export function SideBySideAnswer({ step, words, texts, language, data, checkIn, sitting }: AnswerProps) {
  const pinning = usePinning({ data, sitting })
  const { answer } = step.prompt
  const comparison = answer.kind === 'side-by-side' ? answer : undefined
  const { periodKey } = checkIn
  const found = useJournalQuery(
    async (open) =>
      comparison && { lookBack: await readLookBack(open, periodKey, comparison), settings: await getSettings(open) },
    [periodKey, comparison],
  )
  if (!comparison || !found) return null
  const { lookBack, settings } = found
  const kind = KIND_OF[comparison.of]
  const lower = newestEdition(kind)
  return (
    <LookBackTable
      lookBack={lookBack}
      comparison={comparison}
      // A blank year is still one to think of; weeks and quarters from before the journal are not.
      before={settings && comparison.of !== 'year' ? countBefore(lookBack.periods, settings.firstDay) : 0}
      labels={words?.options ?? {}}
      lowerTexts={lower?.texts[language]}
      causes={texts.causes ?? newestEdition('weekly')?.texts[language].causes}
      pinning={pinning}
      renderWhole={(view) => (
        <Whole
          periodKey={view}
          of={comparison.of}
          language={language}
          pinning={pinning}
          compared={comparison.prompts}
        />
      )}
    />
  )
}

type WholeProps = {
  readonly periodKey: string
  readonly of: 'week' | 'quarter' | 'year'
  readonly language: AnswerProps['language']
  readonly pinning: Pinning
  readonly compared: readonly string[]
}

/** All else that was written in one of the periods, sentence by sentence. */
function Whole({ periodKey, of, language, pinning, compared }: WholeProps) {
  const kind = KIND_OF[of]
  const id = checkInId(kind, periodKey)
  const found = useJournalQuery(
    async (open) => ({ answers: await answersOf(open, id), checkIn: await getCheckIn(open, id) }),
    [id],
  )
  if (!found?.checkIn) return null
  const { answers, checkIn } = found
  const edition = editionOf(checkIn.questionnaire.kind, checkIn.questionnaire.version)
  const texts = edition?.texts[checkIn.language]
  const period = periodOf(periodKey)
  const values = {
    name: checkIn.supervisor.trim() || texts?.someone || '',
    period: period.label(checkIn.language),
    next: periodOf(period.next).label(checkIn.language),
  }
  // In the order they were asked in; what no question of this version asks comes last.
  const asked = edition ? promptsOf(edition.questions).map(({ id: promptId }) => promptId) : []
  const placeOf = (promptId: string) => (asked.includes(promptId) ? asked.indexOf(promptId) : asked.length)
  const shown = [...answers.values()]
    .filter(
      ({ promptId, value, sealed }) => !sealed && !compared.includes(promptId) && 'text' in value && value.text.trim(),
    )
    .toSorted((a, b) => placeOf(a.promptId) - placeOf(b.promptId))
  return (
    <dl className="look-back-whole" aria-label={period.heading(language)}>
      {shown.map(({ id: answerId, promptId, value }) => (
        <div key={answerId}>
          <dt className="small muted">{fill(texts?.prompts[promptId]?.question ?? promptId, values)}</dt>
          <dd>
            <Sentences from={answerId} text={'text' in value ? value.text : ''} language={language} pinning={pinning} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
