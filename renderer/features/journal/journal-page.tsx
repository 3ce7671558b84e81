import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { parseDay } from '#core/calendar/day'
import { quarterLabel } from '#core/calendar/labels'
import { partsOf, periodOf, yearKey, yearOfPeriod } from '#core/calendar/period'
import { quarterOfWeek, quarterSchema } from '#core/calendar/quarter'
import { groupBy } from '#core/insights/group-by'
import type { Answer } from '#core/journal/answer'
import type { CheckIn } from '#core/journal/check-in'
import { editionOf, newestEdition } from '#core/questionnaires/catalogue'
import { useJournalQuery } from '../../data/context'
import type { Journal } from '../../data/journal'
import { answersTo } from '../../data/repositories/answers'
import { checkInsOf, periodRange, weeklyOfYear } from '../../data/repositories/check-ins'
import { useLanguage } from '../../i18n/language'
import { paths } from '../../paths'
import { OutcomeMark } from '../../ui/outcome-mark'
import './journal.css'

type YearOfReviews = {
  readonly years: readonly number[]
  readonly year: number
  /** Weekly ones, newest first. */
  readonly weeks: readonly CheckIn[]
  /** Longer ones that belong to this year, by their period's key. */
  readonly longer: ReadonlyMap<string, CheckIn>
  readonly headlines: ReadonlyMap<string, string>
}

async function readYear(journal: Journal, wanted: number | undefined): Promise<YearOfReviews | undefined> {
  const [range, quarterly, yearly, fiveYear] = await Promise.all([
    periodRange(journal, 'weekly'),
    checkInsOf(journal, 'quarterly'),
    checkInsOf(journal, 'yearly'),
    checkInsOf(journal, 'five-year'),
  ])
  const longer = [...quarterly, ...yearly, ...fiveYear]
  const keys = [...(range ? [range.first, range.last] : []), ...longer.map(({ periodKey }) => periodKey)]
  if (keys.length === 0) return undefined
  const ends = keys.map(yearOfPeriod)
  const [first, last] = [Math.min(...ends), Math.max(...ends)]
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index)
  const year = wanted !== undefined && years.includes(wanted) ? wanted : last
  const weeks = (await weeklyOfYear(journal, year)).toReversed()
  const ofYear = longer.filter(({ periodKey }) => yearOfPeriod(periodKey) === year)
  return {
    years,
    year,
    weeks,
    longer: new Map(ofYear.map((checkIn) => [checkIn.periodKey, checkIn])),
    headlines: await headlinesOf(journal, [...weeks, ...ofYear]),
  }
}

/** The sentence that stands for each check-in, by its id. */
async function headlinesOf(journal: Journal, checkIns: readonly CheckIn[]): Promise<ReadonlyMap<string, string>> {
  const byPrompt = groupBy(checkIns, ({ questionnaire: { kind, version } }) => {
    // Of questions only a newer app knows, the sentence most likely still has its name.
    return (editionOf(kind, version) ?? newestEdition(kind))?.questions.headline
  })
  const found = await Promise.all(
    [...byPrompt].map(([promptId, of]) =>
      promptId === undefined
        ? new Map<string, Answer>()
        : answersTo(
            journal,
            promptId,
            of.map(({ id }) => id),
          ),
    ),
  )
  return new Map(
    found.flatMap((answers) =>
      // What is sealed never stands for a check-in, whatever was asked then.
      [...answers].flatMap(([id, { value, sealed }]): [string, string][] =>
        'text' in value && !sealed ? [[id, value.text.trim()]] : [],
      ),
    ),
  )
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
  const { weeks, longer, year, headlines } = found
  const quartersOfYear = partsOf(yearKey(year)).toReversed()
  const weeksOf = groupBy(weeks, (checkIn) => quarterOfWeek(parseDay(checkIn.periodKey)) as string)
  if (weeks.length === 0 && longer.size === 0) return <p className="muted">{t('journal.emptyYear', { year })}</p>
  const wholes = [...longer.values()].filter(({ kind }) => kind === 'five-year' || kind === 'yearly').toReversed()
  return (
    <>
      {wholes.length > 0 && (
        <ul className="journal-wholes">
          {wholes.map((checkIn) => (
            <Row key={checkIn.id} checkIn={checkIn} sentence={headlines.get(checkIn.id) ?? ''} />
          ))}
        </ul>
      )}
      {quartersOfYear.map((quarter) => {
        const own = longer.get(quarter)
        const checkIns = weeksOf.get(quarter) ?? []
        if (!own && checkIns.length === 0) return null
        return (
          <section key={quarter} className="journal-quarter">
            <h2>
              {quarterLabel(quarterSchema.parse(quarter), language)} <span className="faint numbers">{year}</span>
            </h2>
            <ul>
              {[...(own ? [own] : []), ...checkIns].map((checkIn) => (
                <Row key={checkIn.id} checkIn={checkIn} sentence={headlines.get(checkIn.id) ?? ''} />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Row({ checkIn, sentence }: { readonly checkIn: CheckIn; readonly sentence: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const period = periodOf(checkIn.periodKey)
  const isWeek = checkIn.kind === 'weekly'
  const isDraft = checkIn.state === 'draft'
  const none = isWeek ? t('journal.noSentence') : t('journal.finished')
  const left = checkIn.skipReason ? t('journal.skippedWith', { reason: checkIn.skipReason }) : t('journal.skipped')
  const blank = checkIn.state === 'skipped' ? left : none
  return (
    <li>
      <Link
        href={isDraft ? paths.write(checkIn) : paths.read(checkIn)}
        className={isWeek ? 'journal-row' : 'journal-row journal-longer'}
      >
        <span className="numbers muted journal-week">
          {period.seal}
          <span className="small faint">{isWeek ? period.label(language) : t(`today.kinds.${checkIn.kind}`)}</span>
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
