import { Popover, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { TimerChoice } from '#core/journal/settings'
import type { Section } from '#core/questionnaires/schema'
import { budgetOf, sectionSecondsLeft, totalSecondsLeft } from '#core/reviews/timer'
import { useJournal, useSaver } from '../../data/context'
import { saveSettings } from '../../data/repositories/settings'
import { TimerRing } from './timer-ring'
import type { SectionTimer } from './use-section-timer'

type TimerMenuProps = {
  readonly sections: readonly Section[]
  readonly current: string
  readonly timer: SectionTimer
  readonly isShown: boolean
}

/** A thin ring with the time left, and what can be done about it. It never ends anything by itself. */
export function TimerMenu({ sections, current, timer, isShown }: TimerMenuProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const section = sections.find(({ id }) => id === current)
  const sectionLeft = section ? sectionSecondsLeft(section, timer.seconds, timer.extended) : 0
  const wholeLeft = totalSecondsLeft(sections, timer.seconds, timer.extended)
  const whole = sections.reduce((sum, each) => sum + budgetOf(each, timer.extended), 0)
  const inWords = (seconds: number) => {
    if (seconds <= 0) return t('timer.over')
    return seconds < 60 ? t('timer.less') : t('timer.left', { count: Math.ceil(seconds / 60) })
  }
  const choose = (choice: TimerChoice) => void saver.now(() => saveSettings(journal, { timer: choice }))
  const actions: readonly (readonly [words: string, act: () => void])[] = [
    [timer.isPaused ? t('timer.resume') : t('timer.pause'), () => timer.setPaused(!timer.isPaused)],
    [t('timer.extend'), timer.extend],
    [isShown ? t('timer.hide') : t('timer.show'), () => choose(isShown ? 'hidden' : 'shown')],
    [t('timer.off'), () => choose('off')],
  ]
  const wholeShare = whole === 0 ? 0 : wholeLeft / whole
  const sectionShare = section ? sectionLeft / budgetOf(section, timer.extended) : 0
  return (
    <Popover
      opened={isOpen}
      onDismiss={close}
      position="bottom-end"
      width={290}
      withinPortal={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className="timer"
          onClick={toggle}
          aria-label={isShown ? `${t('timer.label')}, ${inWords(wholeLeft)}` : t('timer.hiddenLabel')}
        >
          <TimerRing whole={isShown ? wholeShare : 0} section={isShown ? sectionShare : 0} />
          {isShown && (
            <span className="muted numbers timer-words">{timer.isPaused ? t('timer.paused') : inWords(wholeLeft)}</span>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('timer.label')}>
        {isShown && (
          <div className="timer-facts small numbers">
            <p>{sectionLeft <= 0 ? t('timer.sectionOver') : t('timer.sectionLeft', { time: inWords(sectionLeft) })}</p>
            <p className="muted">{t('timer.wholeLeft', { time: inWords(wholeLeft) })}</p>
          </div>
        )}
        {actions.map(([words, act]) => (
          <UnstyledButton
            key={words}
            className="timer-action"
            onClick={() => {
              act()
              close()
            }}
          >
            {words}
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
