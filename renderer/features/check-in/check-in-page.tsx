import { useMemo, useRef, useState } from 'react'
import { Redirect } from 'wouter'
import type { Day } from '#core/calendar/day'
import type { Settings } from '#core/journal/settings'
import { editionOf } from '#core/questionnaires/catalogue'
import { useJournal, useJournalQuery } from '../../data/context'
import { newWeekly } from '../../data/new-weekly'
import type { Sitting } from '../../data/repositories/sitting'
import { useLanguage } from '../../i18n/language'
import { paths } from '../../paths'
import { readCheckIn } from './check-in-data'
import { CheckInRunner, type Sealing } from './check-in-runner'
import { SealedPage } from './sealed-page'

type CheckInPageProps = { readonly monday: Day; readonly isAmending: boolean; readonly settings: Settings }

/** A week's review while it is written or changed. It fills the window. */
export function CheckInPage({ monday, isAmending, settings }: CheckInPageProps) {
  const journal = useJournal()
  const language = useLanguage()
  const kept = useRef(new Set<string>())
  const sitting = useMemo<Sitting>(
    () => ({ blank: newWeekly(journal, monday, settings, language), kept: kept.current }),
    [journal, monday, settings, language],
  )
  const data = useJournalQuery((open) => readCheckIn(open, monday), [monday])
  const [sealing, setSealing] = useState<Sealing>('open')
  if (!data) return null
  const checkIn = data.checkIn ?? sitting.blank
  const edition = editionOf(checkIn.kind, checkIn.questionnaire.version)
  // What is finished, and what this app has no questions for, is read, not written.
  if (!edition) return <Redirect to={paths.read(checkIn)} replace />
  if (sealing === 'sealed') return <SealedPage checkIn={checkIn} data={data} settings={settings} />
  // While it is being sealed it is finished already, but not yet in both places.
  if (checkIn.state === 'finished' && !isAmending && sealing === 'open')
    return <Redirect to={paths.read(checkIn)} replace />
  return (
    <CheckInRunner
      checkIn={checkIn}
      edition={edition}
      data={data}
      sitting={sitting}
      settings={settings}
      onSealing={setSealing}
    />
  )
}
