import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { partsOf, periodOf } from '#core/calendar/period'
import type { CheckIn } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import type { Edition } from '#core/questionnaires/catalogue'
import type { Step } from '#core/reviews/steps'
import { useLanguage } from '../../i18n/language'
import { SaveWord } from '../../save-status'
import { TimerMenu } from './timer-menu'
import type { SectionTimer } from './use-section-timer'

type CheckInHeaderProps = {
  readonly checkIn: CheckIn
  readonly title: string
  readonly edition: Edition
  readonly step: Step
  readonly timer: SectionTimer
  readonly settings: Settings
  /** Opens what stands beside the question, where the window is too narrow to show it. */
  readonly onAside: (() => void) | undefined
  readonly onLeave: () => void
}

/** What is being written, whether it is saved, how much time is left, and the way out. */
export function CheckInHeader(props: CheckInHeaderProps) {
  const { checkIn, title, edition, step, timer, settings, onAside, onLeave } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const period = periodOf(checkIn.periodKey)
  const [first = '', ...others] = period.kind === 'quarter' ? partsOf(period.key).map((key) => periodOf(key).seal) : []
  const isTimed = checkIn.state !== 'finished' && settings.timer !== 'off'
  const { sections } = edition.questions
  return (
    <header className="check-in-header">
      <span className="check-in-what">
        <span className="serif check-in-title">{title}</span>
        <span className="muted check-in-dates">
          {period.label(language)}
          {first && ` · ${t('checkIn.weeksRange', { first, last: others.at(-1) ?? first })}`}
          {checkIn.late && <span className="faint small"> · {t('checkIn.late')}</span>}
        </span>
      </span>
      <span className="check-in-grow" />
      <SaveWord />
      {isTimed && (
        <TimerMenu sections={sections} current={step.section} timer={timer} isShown={settings.timer === 'shown'} />
      )}
      {onAside && (
        <Button variant="subtle" onClick={onAside}>
          {t('checkIn.aside')}
        </Button>
      )}
      <Button variant="subtle" onClick={onLeave} title={t('checkIn.leaveHint')}>
        {t('checkIn.leave')}
      </Button>
    </header>
  )
}
