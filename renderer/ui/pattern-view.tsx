import { useTranslation } from 'react-i18next'
import { namedCauses, usualRemedy } from '#core/insights/pattern'
import type { Cause } from '#core/journal/goal'
import type { CausePattern, Pattern } from '#core/journal/tally'
import type { QuestionnaireText } from '#core/questionnaires/schema'
import { joined } from '../i18n/joined'
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
          <p className="muted">
            <CauseSentence cause={cause} found={pattern[cause]} texts={texts} />
          </p>
        </li>
      ))}
    </ul>
  )
}

// More than this is said, not drawn.
const MARKS_AT_MOST = 40

type CauseSentenceProps = {
  readonly cause: Cause
  readonly found: CausePattern
  readonly texts: QuestionnaireText
}

function CauseSentence({ cause, found, texts }: CauseSentenceProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { kept, notKept, helped, didNotHelp } = found
  const chosen = Object.values(found.chosen).reduce((sum, count) => sum + count, 0)
  if (chosen === 0) return t('pattern.noPlans')
  const usual = usualRemedy(found)
  const name = usual && texts.causes?.[cause]?.options[usual]?.label
  const parts = [
    name && usual !== 'own'
      ? t('pattern.usual', { count: chosen, remedy: name })
      : t('pattern.plans', { count: chosen }),
    kept + notKept === 0 ? t('pattern.notJudged') : t('pattern.kept', { kept, count: kept + notKept }),
    kept === 0
      ? ''
      : helped + didNotHelp === 0
        ? t('pattern.unknown')
        : t('pattern.helped', { helped, count: helped + didNotHelp }),
  ]
  return joined(parts, language)
}
