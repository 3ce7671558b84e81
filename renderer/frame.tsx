import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { Settings } from '#core/journal/settings'
import { isPeriodAskedFor } from '#core/schedule/agenda'
import { useNow } from './data/context'
import { useAgenda } from './data/use-agenda'
import { Notices } from './notices'
import { paths } from './paths'
import { SaveAlert } from './save-status'
import { Seal } from './ui/seal'
import './frame.css'

const PLACES = ['today', 'journal', 'goals'] as const
const LEDGERS = ['remedies', 'motives', 'choices', 'roads'] as const

/** The window's frame: where one can go, and the page beside it. */
export function Frame({
  settings,
  children,
}: {
  readonly settings: Settings | undefined
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const [location] = useLocation()
  const content = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place begins at its top.
  useEffect(() => {
    content.current?.scrollTo(0, 0)
  }, [location])
  const link = (place: (typeof PLACES | typeof LEDGERS)[number] | 'settings' | 'help') => {
    const isHere =
      place === 'today'
        ? location === '/'
        : location.startsWith(paths[place]) || (place === 'journal' && location.startsWith('/read'))
    return (
      <Link key={place} href={paths[place]} className="frame-link" aria-current={isHere ? 'page' : undefined}>
        {t(`app.${place}`)}
        {place === 'today' && settings && <DueCount settings={settings} />}
      </Link>
    )
  }
  return (
    <div className="frame">
      <button type="button" className="frame-skip" onClick={() => document.getElementById('content')?.focus()}>
        {t('app.skipToContent')}
      </button>
      <nav className="frame-nav" aria-label={t('app.navigation')}>
        <div className="frame-brand">
          <Seal label="V" size={26} />
          <span>{t('app.name')}</span>
        </div>
        {PLACES.map(link)}
        <div className="frame-ledgers">{LEDGERS.map(link)}</div>
        <div className="frame-end">
          {link('settings')}
          {link('help')}
        </div>
      </nav>
      <main className="frame-main" id="content" tabIndex={-1} ref={content}>
        <SaveAlert />
        <Notices />
        <div className="frame-column">{children}</div>
      </main>
    </div>
  )
}

/** How many reviews are due or late, beside "Today". */
function DueCount({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation()
  const agenda = useAgenda(useNow(), settings)
  const offered = [...(agenda.first ? [agenda.first] : []), ...agenda.others]
  const count = offered.filter(
    // What was begun by choice, before anything was due, is not due.
    ({ kind, periodKey, status }) =>
      (status === 'due' || status === 'late') && isPeriodAskedFor(kind, periodKey, settings),
  ).length
  if (count === 0) return null
  return <span className="label numbers frame-due">{t('app.due', { count })}</span>
}
