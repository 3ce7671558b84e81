import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TimerChoice } from '#core/journal/settings'
import type { Section } from '#core/questionnaires/schema'
import { budgetOf, sectionSecondsLeft, totalSecondsLeft } from '#core/reviews/timer'
import { useJournal, useSaver } from '../../data/context'
import { saveSettings } from '../../data/repositories/settings'
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
  const section = sections.find(({ id }) => id === current)
  const sectionLeft = section ? sectionSecondsLeft(section, timer.seconds, timer.extended) : 0
  const wholeLeft = totalSecondsLeft(sections, timer.seconds, timer.extended)
  const whole = sections.reduce((sum, each) => sum + budgetOf(each, timer.extended), 0)
  const choose = (choice: TimerChoice) =>
    void saver.now(() => saveSettings(journal, { timer: choice })).catch(() => undefined)
  const inWords = (seconds: number) =>
    seconds <= 0
      ? t('timer.over')
      : seconds < 60
        ? t('timer.less')
        : t('timer.left', { count: Math.ceil(seconds / 60) })
  const isOver = sectionLeft <= 0
  return (
    <Menu position="bottom-end" width={300} trapFocus={false} returnFocus>
      <Menu.Target>
        <UnstyledButton
          className="timer"
          aria-label={isShown ? `${t('timer.label')}, ${inWords(wholeLeft)}` : t('timer.hiddenLabel')}
        >
          {isShown ? (
            <>
              <Ring
                share={whole === 0 ? 0 : wholeLeft / whole}
                inner={section ? sectionLeft / budgetOf(section, timer.extended) : 0}
              />
              <span className="muted numbers timer-words">
                {timer.isPaused ? t('timer.paused') : inWords(wholeLeft)}
              </span>
            </>
          ) : (
            <Ring share={0} inner={0} />
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {isShown && (
          <div className="timer-facts small">
            <p className="numbers">
              {isOver ? t('timer.sectionOver') : t('timer.sectionLeft', { time: inWords(sectionLeft) })}
            </p>
            <p className="muted numbers">{t('timer.wholeLeft', { time: inWords(wholeLeft) })}</p>
          </div>
        )}
        <Menu.Item onClick={() => timer.setPaused(!timer.isPaused)}>
          {timer.isPaused ? t('timer.resume') : t('timer.pause')}
        </Menu.Item>
        <Menu.Item onClick={timer.extend}>{t('timer.extend')}</Menu.Item>
        <Menu.Item onClick={() => choose(isShown ? 'hidden' : 'shown')}>
          {isShown ? t('timer.hide') : t('timer.show')}
        </Menu.Item>
        <Menu.Item onClick={() => choose('off')}>{t('timer.off')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

type RingProps = { readonly share: number; readonly inner: number }

/** The outer ring is the whole, the inner one the open section; both run down. */
function Ring({ share, inner }: RingProps) {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" className="ring">
      <Arc radius={11} share={share} />
      <Arc radius={6.5} share={inner} />
    </svg>
  )
}

function Arc({ radius, share }: { readonly radius: number; readonly share: number }) {
  const length = 2 * Math.PI * radius
  const left = Math.max(0, Math.min(1, share))
  return (
    <>
      <circle className="ring-ground" cx="13" cy="13" r={radius} />
      {left > 0 && (
        <circle
          className="ring-left"
          cx="13"
          cy="13"
          r={radius}
          strokeDasharray={length}
          strokeDashoffset={length * (1 - left)}
          transform="rotate(-90 13 13)"
        />
      )}
    </>
  )
}
