import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { LANGUAGES, type Language, timeLabel, weekLabel } from '#core/calendar/labels'
import { endOfWeek } from '#core/calendar/week'
import { defaultPreferences, type Preferences } from '#core/journal/settings'
import { weekForNewGoals, weeklyDueDay, weekToReview } from '#core/schedule/weekly'
import { useJournal, useNow, useSaver } from '../../data/context'
import { beginJournal } from '../../data/repositories/settings'
import { useLanguage } from '../../i18n/language'
import { useMoments } from '../../i18n/use-moments'
import { paths, weekly } from '../../paths'
import { SaveAlert } from '../../save-status'
import { LineField } from '../../ui/line-field'
import { ScheduleFields } from '../../ui/schedule-fields'
import { Seal } from '../../ui/seal'
import './onboarding.css'

const STEPS = ['welcome', 'supervisor', 'time', 'goals', 'ready'] as const
const GOAL_FIELDS = [0, 1, 2] as const

type GoalDraft = { readonly title: string; readonly doneWhen: string }

/** The first start: language, whose eyes, when, first goals. A minute at most, and all of it can be skipped. */
export function OnboardingPage({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const language = useLanguage()
  const now = useNow()
  const { dayName } = useMoments()
  const [, navigate] = useLocation()
  const [step, setStep] = useState(0)
  const [preferences, setPreferences] = useState<Preferences>(defaultPreferences)
  const [goals, setGoals] = useState<readonly GoalDraft[]>(GOAL_FIELDS.map(() => ({ title: '', doneWhen: '' })))
  const heading = useRef<HTMLHeadingElement>(null)
  const name = STEPS[step] ?? 'ready'
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step's heading takes the focus when it appears.
  useLayoutEffect(() => {
    heading.current?.focus()
  }, [step])

  const week = weekForNewGoals(now.day)
  const ended = weekToReview(now.day)
  const change = (next: Partial<Preferences>) => setPreferences((before) => ({ ...before, ...next }))
  const finish = async (path: string) => {
    const firstGoals = goals
      .filter(({ title }) => title.trim() !== '')
      .map(({ title, doneWhen }) => ({ title: title.trim(), doneWhen: doneWhen.trim() }))
      .map((goal) => ({ level: 'week', periodKey: week, ...goal }) as const)
    if (await saver.now(() => beginJournal(journal, preferences, firstGoals))) navigate(path)
  }
  const setGoal = (index: number, next: Partial<GoalDraft>) =>
    setGoals((before) => before.map((goal, at) => (at === index ? { ...goal, ...next } : goal)))
  // The first review that can be due is the one of the week the goals stand in.
  const due = { day: dayName(weeklyDueDay(week, preferences.schedule)), time: timeLabel(preferences.schedule.minutes) }

  return (
    <main className="onboarding">
      <SaveAlert />
      <form
        className="onboarding-inside"
        onSubmit={(event) => {
          event.preventDefault()
          if (name === 'ready') void finish(paths.today)
          else setStep(step + 1)
        }}
      >
        <p className="label numbers">{t('onboarding.step', { place: step + 1, of: STEPS.length })}</p>
        {name === 'welcome' && (
          <>
            <Seal label="V" size={52} />
            <h1 ref={heading} tabIndex={-1}>
              {t('onboarding.welcomeTitle')}
            </h1>
            <p>{t('onboarding.welcomeText')}</p>
            <p className="muted">{t('onboarding.welcomePrivate')}</p>
            <SegmentedControl
              aria-label={t('onboarding.language')}
              value={language}
              onChange={(value) => {
                change({ language: value })
                onLanguage(value)
              }}
              data={LANGUAGES.map((value) => ({ value, label: value === 'en' ? 'English' : '中文' }))}
            />
          </>
        )}
        {name === 'supervisor' && (
          <>
            <h1 ref={heading} tabIndex={-1}>
              {t('onboarding.supervisorTitle')}
            </h1>
            <p className="muted">{t('onboarding.supervisorText')}</p>
            <TextInput
              label={t('onboarding.supervisorLabel')}
              description={t('onboarding.supervisorHint')}
              value={preferences.supervisor}
              onChange={(event) => change({ supervisor: event.currentTarget.value })}
            />
          </>
        )}
        {name === 'time' && (
          <>
            <h1 ref={heading} tabIndex={-1}>
              {t('onboarding.timeTitle')}
            </h1>
            <p className="muted">{t('onboarding.timeText')}</p>
            <ScheduleFields
              schedule={preferences.schedule}
              language={language}
              onChange={(schedule) => change({ schedule })}
            />
          </>
        )}
        {name === 'goals' && (
          <>
            <h1 ref={heading} tabIndex={-1}>
              {t('onboarding.goalsTitle', { date: dayName(endOfWeek(week)) })}
            </h1>
            <p className="muted">{t('onboarding.goalsText')}</p>
            {GOAL_FIELDS.map((index) => (
              <div key={index} className="onboarding-goal">
                <LineField
                  value={goals[index]?.title ?? ''}
                  onChange={(title) => setGoal(index, { title })}
                  label={t('onboarding.goalLabel', { count: index + 1 })}
                  placeholder={t('onboarding.goalPlaceholder')}
                />
                {goals[index]?.title.trim() && (
                  <LineField
                    value={goals[index].doneWhen}
                    onChange={(doneWhen) => setGoal(index, { doneWhen })}
                    label={t('onboarding.doneWhenLabel', { count: index + 1 })}
                    placeholder={t('onboarding.doneWhenLabel', { count: index + 1 })}
                  />
                )}
              </div>
            ))}
          </>
        )}
        {name === 'ready' && (
          <>
            <h1 ref={heading} tabIndex={-1}>
              {t('onboarding.readyTitle')}
            </h1>
            <p>{t('onboarding.readyText', due)}</p>
          </>
        )}
        <div className="onboarding-actions">
          {name === 'ready' ? (
            <>
              <Button onClick={() => void finish(paths.write(weekly(ended)))}>
                {t('onboarding.startNow', { dates: weekLabel(ended, language) })}
              </Button>
              <Button type="submit" variant="subtle">
                {t('onboarding.later')}
              </Button>
            </>
          ) : (
            <Button type="submit">{name === 'goals' ? t('onboarding.finish') : t('onboarding.next')}</Button>
          )}
          {step > 0 && name !== 'ready' && (
            <Button variant="subtle" onClick={() => setStep(step - 1)}>
              {t('onboarding.back')}
            </Button>
          )}
          {name !== 'ready' && (
            <Button variant="subtle" className="onboarding-skip" onClick={() => void finish(paths.today)}>
              {t('onboarding.skip')}
            </Button>
          )}
        </div>
      </form>
    </main>
  )
}
