import { useColorScheme } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Answered } from '#core/bridge/channels'
import type { Language } from '#core/calendar/labels'
import type { LanguageChoice, ThemeChoice } from '#core/journal/settings'
import type { Bridge } from './bridge/bridge'
import { SurroundingsProvider, useBridge, useJournalQuery } from './data/context'
import { HistoryProvider } from './data/history'
import type { Journal } from './data/journal'
import { type FirstReading, type Opened, type OpeningChoice, openJournal, type Surroundings } from './data/open-journal'
import { getSettings } from './data/repositories/settings'
import { createSaver } from './data/saver'
import { ErrorBoundary } from './features/problems/error-boundary'
import { OpeningProblem } from './features/problems/opening-problem'
import { createI18n, languageOf } from './i18n/i18n'
import { LanguageContext } from './i18n/language'
import { NoticesProvider } from './notices'
import { Pages } from './pages'
import { Theme } from './theme/theme'

const i18n = createI18n(languageOf('system', navigator.languages))

// Less than a write of any size needs.
const FULL_BYTES = 4 * 1024 * 1024

async function isDiskFull(bridge: Bridge): Promise<boolean> {
  const space = await bridge.request('space:get', undefined)
  return space !== null && space.freeBytes < FULL_BYTES
}

type AppProps = {
  readonly surroundings: Surroundings
  /** The first opening, which began before React did. */
  readonly opening: Promise<Opened>
}

/** Opens the journal and shows the pages, or why it cannot be opened. */
export function App({ surroundings, opening }: AppProps) {
  const { bridge, appVersion, copy } = surroundings
  const [opened, setOpened] = useState<Opened>()
  const [saver] = useState(() => createSaver(copy.settled, () => isDiskFull(bridge)))
  const [attempt, setAttempt] = useState(opening)
  useEffect(() => {
    let isCurrent = true
    void attempt.then((result) => {
      if (isCurrent) setOpened(result)
    })
    return () => {
      isCurrent = false
    }
  }, [attempt])
  const openAgain = (choice?: OpeningChoice) => {
    setOpened(undefined)
    setAttempt(openJournal(surroundings, choice))
  }
  if (!opened) return null
  return (
    <I18nextProvider i18n={i18n}>
      <ErrorBoundary appVersion={appVersion}>
        {opened.kind === 'open' ? (
          <SurroundingsProvider journal={opened.journal} saver={saver} bridge={bridge} copy={copy}>
            <NoticesProvider opening={opened.notice}>
              <Appearance first={opened.first} />
            </NoticesProvider>
          </SurroundingsProvider>
        ) : (
          <AsLastTime bridge={bridge}>
            <OpeningProblem opened={opened} surroundings={surroundings} onOpen={openAgain} />
          </AsLastTime>
        )}
      </ErrorBoundary>
    </I18nextProvider>
  )
}

/** Follows the settings' language and theme, here and in the shell, live. */
function Appearance({ first }: { readonly first: FirstReading }) {
  const bridge = useBridge()
  const read = async (journal: Journal) => ({ stored: await getSettings(journal) })
  const stored = useJournalQuery(read, [], { stored: first.settings })?.stored
  // What is chosen during the first start, before there are settings to keep it.
  const [firstChoice, setFirstChoice] = useState<LanguageChoice>('system')
  const theme = stored?.theme ?? 'system'
  const language = languageOf(stored?.language ?? firstChoice, navigator.languages)
  useEffect(() => {
    void bridge.request('shell:appearance', { language, theme })
  }, [bridge, language, theme])
  return (
    <Themed language={language} theme={theme}>
      <Router hook={useHashLocation}>
        <HistoryProvider first={first.history}>
          <Pages settings={stored} language={language} onLanguage={setFirstChoice} />
        </HistoryProvider>
      </Router>
    </Themed>
  )
}

/** Before there are settings to read, the shell knows the language and theme of last time; closing needs no commit. */
function AsLastTime({ bridge, children }: { readonly bridge: Bridge; readonly children: React.ReactNode }) {
  const [known, setKnown] = useState<Answered<'shell:info'>>()
  useEffect(() => {
    void bridge.request('shell:info', undefined).then(setKnown)
    return bridge.listen('window:closing', () => void bridge.request('window:ready-to-close', undefined))
  }, [bridge])
  if (!known) return null
  const language = known.language ?? languageOf('system', navigator.languages)
  return (
    <Themed language={language} theme={known.theme ?? 'system'}>
      <LanguageContext value={language}>{children}</LanguageContext>
    </Themed>
  )
}

type ThemedProps = { readonly language: Language; readonly theme: ThemeChoice; readonly children: React.ReactNode }

function Themed({ language, theme, children }: ThemedProps) {
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  if (i18n.language !== language) void i18n.changeLanguage(language)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = i18n.t('app.name')
  }, [language])
  return <Theme scheme={theme === 'system' ? system : theme}>{children}</Theme>
}
