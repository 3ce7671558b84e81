import { lazy, Suspense, useEffect } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { Language } from '#core/calendar/labels'
import { isPeriodKey } from '#core/calendar/period'
import { CHECK_IN_KINDS } from '#core/journal/check-in'
import { LEVEL_OF } from '#core/journal/goal'
import type { Settings } from '#core/journal/settings'
import { weekToReview } from '#core/schedule/weekly'
import { useBridge, useNow, useSaver } from './data/context'
import type { CheckInPlace } from './data/new-check-in'
import { useReminderPlan } from './data/use-reminder-plan'
import { TodayPage } from './features/today/today-page'
import { Frame } from './frame'
import { LanguageContext } from './i18n/language'
import { paths, weekly } from './paths'
import { sendUnsentLines } from './ui/use-unsent-line'
import { useDestination } from './use-destination'

// Today opens first and alone; what comes after a click is read then.
const CheckInPage = lazy(() =>
  import('./features/check-in/check-in-page').then((room) => ({ default: room.CheckInPage })),
)
const JournalPage = lazy(() =>
  import('./features/journal/journal-page').then((room) => ({ default: room.JournalPage })),
)
const ReadingPage = lazy(() =>
  import('./features/journal/reading-page').then((room) => ({ default: room.ReadingPage })),
)
const GoalsPage = lazy(() => import('./features/goals/goals-page').then((room) => ({ default: room.GoalsPage })))
const RemediesPage = lazy(() =>
  import('./features/remedies/remedies-page').then((room) => ({ default: room.RemediesPage })),
)
const MotivesPage = lazy(() =>
  import('./features/motives/motives-page').then((room) => ({ default: room.MotivesPage })),
)
const ChoicesPage = lazy(() =>
  import('./features/choices/choices-page').then((room) => ({ default: room.ChoicesPage })),
)
const RoadsPage = lazy(() => import('./features/roads/roads-page').then((room) => ({ default: room.RoadsPage })))
const SettingsPage = lazy(() =>
  import('./features/settings/settings-page').then((room) => ({ default: room.SettingsPage })),
)
const SafekeepingPage = lazy(() =>
  import('./features/safekeeping/safekeeping-page').then((room) => ({ default: room.SafekeepingPage })),
)
const HelpPage = lazy(() => import('./features/help/help-page').then((room) => ({ default: room.HelpPage })))
const QuickNotePage = lazy(() =>
  import('./features/quick-note/quick-note-page').then((room) => ({ default: room.QuickNotePage })),
)
const OnboardingPage = lazy(() =>
  import('./features/onboarding/onboarding-page').then((room) => ({ default: room.OnboardingPage })),
)

// Today, and Today with the question whether to skip a check-in: one page, so that answering leaves it as it is.
const TODAY = /^\/(?:skip\/(?<kind>[^/]+)\/(?<period>[^/]+))?$/

type PagesProps = {
  readonly settings: Settings | undefined
  readonly language: Language
  /** Called when a language is chosen during the first start. */
  readonly onLanguage: (language: Language) => void
}

/** Which page stands at which address. Without settings it is the first start, and there is only onboarding. */
export function Pages({ settings, language, onLanguage }: PagesProps) {
  useCommitBeforeLeaving()
  useMenuCommands()
  useDestination(settings)
  const [location] = useLocation()
  const isQuickNote = location === paths.quickNote
  useReminderPlan(isQuickNote ? undefined : settings, useOpenCheckIn())
  return (
    <LanguageContext value={language}>
      <Suspense>
        <Switch>
          {!settings && (
            <Route>
              <OnboardingPage onLanguage={onLanguage} />
            </Route>
          )}
          <Route path={paths.quickNote}>{settings && <QuickNotePage settings={settings} />}</Route>
          <Route path="/write/:kind/:period">{({ kind, period }) => checkInPage(kind, period, false, settings)}</Route>
          <Route path="/amend/:kind/:period">{({ kind, period }) => checkInPage(kind, period, true, settings)}</Route>
          <Route>
            <Frame settings={settings}>
              <Switch>
                <Route path={TODAY}>
                  {({ kind = '', period = '' }) =>
                    settings && <TodayPage settings={settings} skip={placeOf(kind, period)} />
                  }
                </Route>
                <Route path="/journal/:year?">{({ year }) => <JournalPage year={year} />}</Route>
                <Route path="/read/:kind/:period">{({ kind, period }) => readingPage(kind, period)}</Route>
                <Route path="/goals/:period?">
                  {({ period }) => settings && <GoalsPage period={period} settings={settings} />}
                </Route>
                <Route path={paths.remedies}>
                  <RemediesPage />
                </Route>
                <Route path={paths.motives}>
                  <MotivesPage />
                </Route>
                <Route path={paths.choices}>
                  <ChoicesPage />
                </Route>
                <Route path={paths.roads}>
                  <RoadsPage />
                </Route>
                <Route path={paths.safekeeping}>
                  <SafekeepingPage />
                </Route>
                <Route path={paths.help}>
                  <HelpPage />
                </Route>
                <Route path={paths.settings}>{settings && <SettingsPage settings={settings} />}</Route>
                <Route>
                  <Redirect to={paths.today} replace />
                </Route>
              </Switch>
            </Frame>
          </Route>
        </Switch>
      </Suspense>
    </LanguageContext>
  )
}

function checkInPage(kind: string, period: string, isAmending: boolean, settings: Settings | undefined) {
  const place = placeOf(kind, period)
  if (!place || !settings) return <Redirect to={paths.today} replace />
  return <CheckInPage key={`${kind}/${period}`} place={place} isAmending={isAmending} settings={settings} />
}

function readingPage(kind: string, period: string) {
  const place = placeOf(kind, period)
  if (!place) return <Redirect to={paths.journal} replace />
  return <ReadingPage key={`${kind}/${period}`} place={place} />
}

/** The check-in an address names; undefined when there can be none. */
function placeOf(kindText: string, periodKey: string): CheckInPlace | undefined {
  const kind = CHECK_IN_KINDS.find((each) => each === kindText)
  return kind && isPeriodKey(LEVEL_OF[kind], periodKey) ? { kind, periodKey } : undefined
}

/** The check-in that is on the screen to be written; undefined elsewhere. */
function useOpenCheckIn(): CheckInPlace | undefined {
  const [location] = useLocation()
  const [, page, kind = '', period = ''] = location.split('/')
  return page === 'write' ? placeOf(kind, period) : undefined
}

/** Commits what is typed when the page is hidden, and before the shell closes the window. */
function useCommitBeforeLeaving(): void {
  const saver = useSaver()
  const bridge = useBridge()
  useEffect(() => {
    const commit = () => void saver.flush()
    document.addEventListener('visibilitychange', commit)
    window.addEventListener('pagehide', commit)
    window.addEventListener('blur', commit)
    // A browser asks before it throws away what is not saved yet; the shell has its own way.
    const ask = (event: BeforeUnloadEvent) => {
      commit()
      const { kind } = saver.status()
      if (bridge.edition === 'browser' && (kind === 'saving' || kind === 'failed')) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    const stop = bridge.listen('window:closing', async () => {
      sendUnsentLines()
      await bridge.request((await saver.flush()) ? 'window:ready-to-close' : 'window:unsaved', undefined)
    })
    return () => {
      document.removeEventListener('visibilitychange', commit)
      window.removeEventListener('pagehide', commit)
      window.removeEventListener('blur', commit)
      window.removeEventListener('beforeunload', ask)
      stop()
    }
  }, [saver, bridge])
}

/** Goes where the shell's menu says. */
function useMenuCommands(): void {
  const bridge = useBridge()
  const now = useNow()
  const [, navigate] = useLocation()
  useEffect(
    () =>
      bridge.listen('menu:command', (command) => {
        switch (command) {
          case 'print':
            return window.print()
          case 'review':
            return navigate(paths.write(weekly(weekToReview(now.day))))
          default:
            return navigate(paths[command])
        }
      }),
    [bridge, navigate, now.day],
  )
}
