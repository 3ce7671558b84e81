import { useMemo, useRef, useState } from 'react'
import { Redirect } from 'wouter'
import type { Settings } from '#core/journal/settings'
import { editionOf } from '#core/questionnaires/catalogue'
import { useJournal, useJournalQuery } from '../../data/context'
import type { Journal } from '../../data/journal'
import { type CheckInPlace, newCheckIn } from '../../data/new-check-in'
import { getCheckIn } from '../../data/repositories/check-ins'
import type { Sitting } from '../../data/repositories/sitting'
import { useLanguage } from '../../i18n/language'
import { paths } from '../../paths'
import { readCheckIn } from './check-in-data'
import { CheckInRunner, type Sealing } from './check-in-runner'
import { SealedPage } from './sealed-page'

type CheckInPageProps = {
  readonly place: CheckInPlace
  readonly isAmending: boolean
  readonly settings: Settings
}

/** A check-in while it is written or changed. It fills the window. */
export function CheckInPage({ place, isAmending, settings }: CheckInPageProps) {
  const journal = useJournal()
  const language = useLanguage()
  const { kind, periodKey } = place
  const kept = useRef(new Set<string>())
  const sitting = useMemo<Sitting>(
    () => ({ blank: newCheckIn(journal, { kind, periodKey }, settings, language), kept: kept.current }),
    [journal, kind, periodKey, settings, language],
  )
  const { fiveYearStart } = settings
  const found = useJournalQuery((open) => readWithQuestions(open, sitting, fiveYearStart), [sitting, fiveYearStart])
  const [sealing, setSealing] = useState<Sealing>('open')
  if (!found) return null
  // What this app has no questions for is read, not written.
  if (found.kind === 'unknown') return <Redirect to={paths.read(place)} replace />
  const { data, edition } = found
  const checkIn = data.checkIn ?? sitting.blank
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

async function readWithQuestions(journal: Journal, { blank }: Sitting, fiveYearStart: number) {
  const { questionnaire } = (await getCheckIn(journal, blank.id)) ?? blank
  const edition = editionOf(questionnaire.kind, questionnaire.version)
  if (!edition) return { kind: 'unknown' } as const
  return {
    kind: 'read',
    edition,
    data: await readCheckIn(journal, blank, edition.questions, fiveYearStart),
  } as const
}
