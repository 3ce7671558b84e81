import { useTranslation } from 'react-i18next'
import { partsOf, periodOf } from '#core/calendar/period'
import { checkInId } from '#core/journal/check-in'
import { KIND_OF } from '#core/journal/goal'
import { useJournalQuery } from '../../../data/context'
import { pinsTo } from '../../../data/repositories/pins'
import { sourceName } from '../../../i18n/check-in-name'
import { type Pinning, Sentences } from '../../../ui/look-back/sentences'
import type { AnswerProps } from './answer-props'

type PinsBelowProps = Pick<AnswerProps, 'checkIn' | 'language'> & { readonly pinning: Pinning }

/** The sentences pinned to the check-ins of a year's quarters, or of the years of five: each can be kept here as well. */
export function PinsBelow({ checkIn, language, pinning }: PinsBelowProps) {
  const { t } = useTranslation()
  const { kind, periodKey } = checkIn
  const below = useJournalQuery(
    (journal) =>
      pinsTo(
        journal,
        partsOf(periodKey).map((key) => checkInId(KIND_OF[periodOf(key).kind], key)),
      ),
    [periodKey],
  )
  // Nothing is pinned to a week.
  if ((kind !== 'yearly' && kind !== 'five-year') || !below || below.length === 0) return null
  const sentences = new Map(below.map((pin) => [`${pin.from}\n${pin.text}`, pin]))
  return (
    <section className="pins-below">
      <p className="small muted">{t(`lookBack.pinnedBelow.${kind}`)}</p>
      <ul>
        {[...sentences.values()].map(({ id, from, text }) => (
          <li key={id}>
            <Sentences from={from} text={text} language={language} pinning={pinning} />
            <span className="small faint">{sourceName(from, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
