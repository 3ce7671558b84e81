import { useTranslation } from 'react-i18next'
import { namedCauses } from '#core/insights/pattern'
import type { Pattern } from '#core/journal/tally'
import type { QuestionnaireText } from '#core/questionnaires/schema'
import { causeWords } from '../i18n/cause-words'
import { useLanguage } from '../i18n/language'
import './pattern-view.css'

type PatternViewProps = {
  readonly pattern: Pattern
  readonly texts: QuestionnaireText
  /** What stands there when no cause was named. */
  readonly empty?: string | undefined
}

/** What got in the way, how often, and what came of what was chosen against it; each cause with one sentence. */
export function PatternView({ pattern, texts, empty }: PatternViewProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const causes = namedCauses(pattern)
  if (causes.length === 0) return <p className="muted">{empty ?? t('pattern.none')}</p>
  return (
    <ul className="pattern">
      {causes.map((cause) => (
        <li key={cause}>
          <p className="pattern-name">
            {texts.causes?.[cause]?.label ?? cause}
            <span className="pattern-marks" aria-hidden="true">
              {Array.from({ length: Math.min(pattern[cause].times, MARKS_AT_MOST) }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the marks are all alike.
                <span key={index} className="pattern-mark" />
              ))}
            </span>
            <span className="muted numbers">{t('pattern.times', { count: pattern[cause].times })}</span>
          </p>
          <p className="muted">{causeWords(pattern[cause], texts.causes?.[cause], t, language)}</p>
        </li>
      ))}
    </ul>
  )
}

// More than this is said, not drawn.
const MARKS_AT_MOST = 40
