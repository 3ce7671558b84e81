import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { parseDay } from '#core/calendar/day'
import { quarterLabel, weekSeal } from '#core/calendar/labels'
import { quarterOfWeek, yearOfWeek } from '#core/calendar/quarter'
import type { CheckIn } from '#core/journal/check-in'
import { useJournalQuery } from '../../data/context'
import type { Journal } from '../../data/journal'
import { answersTo } from '../../data/repositories/answers'
import { periodRange, weeklyOfYear } from '../../data/repositories/check-ins'
import { useLanguage } from '../../i18n/language'
import { useMoments } from '../../i18n/use-moments'
import { paths } from '../../paths'
import { OutcomeMark } from '../../ui/outcome-mark'
import './journal.css'

type YearOfReviews = {
  readonly years: readonly number[]
  readonly year: number
  readonly checkIns: readonly CheckIn[]
  readonly sentences: ReadonlyMap<string, string>
}

async function readYear(journal: Journal, wanted: number | undefined): Promise<YearOfReviews | undefined> {
  const range = await periodRange(journal, 'weekly')
  if (!range) return undefined
  const first = yearOfWeek(parseDay(range.first))
  const last = yearOfWeek(parseDay(range.last))
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index)
  const year = wanted !== undefined && years.includes(wanted) ? wanted : last
  const checkIns = (await weeklyOfYear(journal, year)).toReversed()
  const answers = await answersTo(
    journal,
    'sentence.honest',
    checkIns.map(({ id }) => id),
  )
  const sentences = new Map([...answers].map(([id, { value }]) => [id, 'text' in value ? value.text.trim() : '']))
  return { years, year, checkIns, sentences }
}

/** Past reviews, a year at a time, newest first. */
export function JournalPage({ year }: { readonly year: string | undefined }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const wanted = year === undefined ? undefined : Number(year)
  const data = useJournalQuery(async (journal) => ({ found: await readYear(journal, wanted) }), [wanted])
  if (!data) return null
  const { found } = data
  return (
    <div className="journal">
      <header className="journal-header">
        <h1>{t('journal.title')}</h1>
        {found && found.years.length > 1 && (
          <NativeSelect
            aria-label={t('journal.year')}
            value={String(found.year)}
            onChange={(event) => navigate(paths.journalYear(Number(event.currentTarget.value)))}
            data={found.years.map(String)}
          />
        )}
      </header>
      {found ? (
        <Quarters found={found} />
      ) : (
        <div className="journal-empty">
          <p className="muted">{t('journal.empty')}</p>
          <Button onClick={() => navigate(paths.today)}>{t('journal.toToday')}</Button>
        </div>
      )}
    </div>
  )
}

function Quarters({ found }: { readonly found: YearOfReviews }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const quarters = Map.groupBy(found.checkIns, (checkIn) => quarterOfWeek(parseDay(checkIn.periodKey)))
  if (found.checkIns.length === 0) return <p className="muted">{t('journal.emptyYear', { year: found.year })}</p>
  return [...quarters].map(([quarter, checkIns]) => (
    <section key={quarter} className="journal-quarter">
      <h2>
        {quarterLabel(quarter, language)} <span className="faint numbers">{found.year}</span>
      </h2>
      <ul>
        {checkIns.map((checkIn) => (
          <Row key={checkIn.id} checkIn={checkIn} sentence={found.sentences.get(checkIn.id) ?? ''} />
        ))}
      </ul>
    </section>
  ))
}

function Row({ checkIn, sentence }: { readonly checkIn: CheckIn; readonly sentence: string }) {
  const { t } = useTranslation()
  const { dates } = useMoments()
  const monday = parseDay(checkIn.periodKey)
  const isDraft = checkIn.state === 'draft'
  const blank = checkIn.state === 'skipped' ? checkIn.skipReason || t('journal.skipped') : t('journal.noSentence')
  return (
    <li>
      <Link href={isDraft ? paths.write(checkIn) : paths.read(checkIn)} className="journal-row">
        <span className="numbers muted journal-week">
          {weekSeal(monday)}
          <span className="small faint">{dates(monday)}</span>
        </span>
        <span className={sentence ? 'serif words journal-sentence' : 'muted words'}>
          {sentence || (isDraft ? t('journal.draft') : blank)}
        </span>
        <span className="journal-side">
          {checkIn.frozen && <Outcomes goals={checkIn.frozen.goals} />}
          {checkIn.amendedAt && <span className="label">{t('journal.amended')}</span>}
          {isDraft && <span className="label">{t('journal.goOn')}</span>}
        </span>
      </Link>
    </li>
  )
}

function Outcomes({ goals }: { readonly goals: NonNullable<CheckIn['frozen']>['goals'] }) {
  const { t } = useTranslation()
  const kinds = ['met', 'partly', 'missed', 'dropped'] as const
  if (kinds.every((kind) => goals[kind] === 0)) return null
  return (
    <span className="journal-outcomes" role="img" aria-label={t('journal.outcomes', goals)}>
      {kinds.flatMap((kind) =>
        Array.from({ length: Math.min(goals[kind], 12) }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks of one kind are all alike.
          <OutcomeMark key={`${kind}${index}`} outcome={kind} />
        )),
      )}
    </span>
  )
}
