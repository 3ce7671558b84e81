import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { checkInOfId } from '#core/journal/check-in-id'
import type { Choice } from '#core/journal/choice'
import type { Motive } from '#core/journal/motive'
import { type Road, VALUES } from '#core/journal/road'
import type { Prompt, QuestionnaireText } from '#core/questionnaires/schema'
import { saysChoice, saysMotive, saysValue, saysWhichRoad } from '#core/reviews/completeness'
import { EarlierChoices, EarlierList, EarlierRoads } from '../../earlier-versions'
import { checkInName, sourceName } from '../../i18n/check-in-name'
import { useLanguage } from '../../i18n/language'
import { roadName } from '../../i18n/road-name'
import { paths } from '../../paths'
import { PatternView } from '../../ui/pattern-view'
import type { Reading } from './reading-data'

type SealedProps = { readonly isRevealed: boolean; readonly children: ReactNode }

/** What is sealed: covered until it is asked for, and out of print unless that is asked for, too. */
export function Sealed({ isRevealed, children }: SealedProps) {
  const { t } = useTranslation()
  return (
    <>
      {isRevealed && <div className="reading-sealed">{children}</div>}
      <p className={isRevealed ? 'muted reading-cover' : 'muted'}>{t('sealing.covered')}</p>
    </>
  )
}

type RecordReadingProps = {
  readonly prompt: Prompt
  readonly reading: Reading
  readonly texts: QuestionnaireText
  readonly isRevealed: boolean
}

/** What was answered with records of their own: pins, choices, motives, roads, and the pattern as it was counted. */
export function RecordReading({ prompt, reading, texts, isRevealed }: RecordReadingProps) {
  const { t } = useTranslation()
  const { answer } = prompt
  const blank = <p className="muted">{t('reading.blank')}</p>
  switch (answer.kind) {
    case 'pins':
      return reading.pins.length === 0 ? blank : <Pins reading={reading} />
    case 'pattern': {
      const pattern = reading.checkIn.frozen?.pattern
      return pattern ? <PatternView pattern={pattern} texts={texts} /> : blank
    }
    case 'choices':
      return <Choices choices={reading.choices.filter(saysChoice)} blank={blank} />
    case 'motives': {
      const named = reading.motives.filter((motive) => motive.root === answer.root && saysMotive(motive))
      return named.length === 0 ? (
        blank
      ) : (
        <ul>
          {named.map((motive) => (
            <li key={motive.id} className="reading-unknown">
              <Sealed isRevealed={isRevealed || !motive.sealed}>
                <p className="serif words reading-line">{motive.name}</p>
                {motive.source.trim() !== '' && <p className="words">{motive.source}</p>}
                <EarlierNames motive={motive} />
              </Sealed>
            </li>
          ))}
        </ul>
      )
    }
    case 'motive-statement':
      return <Lines motives={reading.motives} of="statement" blank={blank} />
    case 'road-scores':
      return reading.road && VALUES.some((value) => saysValue(reading.road, value)) ? (
        <Scores road={reading.road} texts={texts.prompts[prompt.id]} />
      ) : (
        blank
      )
    case 'road':
      return reading.road && saysWhichRoad(reading.road) ? <RoadWords road={reading.road} /> : blank
    default:
      return blank
  }
}

function Pins({ reading }: { readonly reading: Reading }) {
  const language = useLanguage()
  return (
    <ul>
      {reading.pins.map((pin) => {
        const checkIn = checkInOfId(pin.from.split('/')[0] ?? '')
        const name = sourceName(pin.from, language)
        return (
          <li key={pin.id} className="reading-pin">
            <p className="serif words">{pin.text}</p>
            {name !== '' && checkIn && (
              <Link className="small faint strip-link" href={paths.read(checkIn)}>
                {name}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Choices({ choices, blank }: { readonly choices: readonly Choice[]; readonly blank: ReactNode }) {
  if (choices.length === 0) return blank
  return (
    <ul>
      {choices.map((choice) => (
        <li key={choice.id} className="reading-unknown">
          <p className="serif words reading-line">{choice.title}</p>
          <ChoiceReading choice={choice} />
        </li>
      ))}
    </ul>
  )
}

/** Why a choice was made, what was let go for it, and what it turned out to be. */
export function ChoiceReading({ choice }: { readonly choice: Choice }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      {choice.reason.trim() !== '' && (
        <p className="words">
          <span className="muted">{t('choice.reason')}</span> {choice.reason}
        </p>
      )}
      {choice.instead.trim() !== '' && (
        <p className="words">
          <span className="muted">{t('choice.instead')}</span> {choice.instead}
        </p>
      )}
      {choice.verdict && (
        <p className="words">
          {t(`choice.verdicts.${choice.verdict}`)}
          {choice.verdictReason?.trim() && ` · ${choice.verdictReason}`}
          {choice.verdictIn && <span className="small faint"> {checkInName(choice.verdictIn, language)}</span>}
        </p>
      )}
      {choice.earlier && <EarlierChoices earlier={choice.earlier} />}
    </>
  )
}

/** What a motive was called before, and where it was said to come from. As covered as the motive. */
function EarlierNames({ motive: { name, source, earlier = [] } }: { readonly motive: Motive }) {
  const others = earlier.filter((version) => version.name !== name || version.source !== source)
  if (others.length === 0) return null
  return (
    <EarlierList
      versions={others.map((version) => ({
        at: version.at,
        words: [version.name, version.source].filter((words) => words.trim() !== '').join('\n'),
      }))}
    />
  )
}

type LinesProps = {
  readonly motives: readonly Motive[]
  readonly of: 'turned' | 'statement'
  readonly blank: ReactNode
}

function Lines({ motives, of, blank }: LinesProps) {
  const said = motives.filter((motive) => motive[of].trim() !== '')
  if (said.length === 0) return blank
  return said.map((motive) => (
    <div key={motive.id} className="reading-unknown">
      <p className="serif words reading-line">{motive[of]}</p>
      {motive.earlier?.some((version) => version[of].trim() !== '') && (
        <EarlierList versions={motive.earlier.map((version) => ({ at: version.at, words: version[of] }))} />
      )}
    </div>
  ))
}

/** What motives became, each with what stood there before. */
export function TurnedWords({ motives }: { readonly motives: readonly Motive[] }) {
  const { t } = useTranslation()
  return <Lines motives={motives} of="turned" blank={<p className="muted">{t('reading.blank')}</p>} />
}

function Scores({
  road,
  texts,
}: {
  readonly road: Road
  readonly texts: QuestionnaireText['prompts'][string] | undefined
}) {
  const { t } = useTranslation()
  return (
    <dl className="reading-scores">
      {VALUES.map((name) => {
        const value = road[name]
        if (!value) return null
        return (
          <div key={name}>
            <dt>{texts?.options?.[name]?.label ?? t(`road.values.${name}`)}</dt>
            <dd>
              {value.score !== undefined && <span className="numbers">{t('road.score', { value: value.score })} </span>}
              <span className="words">{value.reason}</span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function RoadWords({ road }: { readonly road: Road }) {
  const { t } = useTranslation()
  return (
    <>
      {road.road.trim() !== '' && <p className="serif words reading-line">{roadName(road.road, t)}</p>}
      {road.taken !== undefined && <p className="muted">{t(road.taken ? 'road.taken' : 'road.notTaken')}</p>}
      {road.reason.trim() !== '' && <p className="words">{road.reason}</p>}
      {road.earlier && <EarlierRoads earlier={road.earlier} />}
    </>
  )
}
