import { periodOf } from '#core/calendar/period'
import { namedCauses } from '#core/insights/pattern'
import { checkInOfId } from '#core/journal/check-in-id'
import type { Choice, EarlierChoice } from '#core/journal/choice'
import type { EarlierMotive, Motive, Root } from '#core/journal/motive'
import { type EarlierRoad, ROADS, type Road, VALUES, type ValueName } from '#core/journal/road'
import type { CausePattern, Pattern } from '#core/journal/tally'
import { promptsOf } from '#core/questionnaires/catalogue'
import type { AnswerKind } from '#core/questionnaires/schema'
import { literal, literalLines } from './escape'
import { causeLabel, type Entry, list, nestedList, type Voice } from './parts'
import { type Asked, causeTextOf, type Pinned } from './readings'
import { isHidden, isNamed } from './sealed'
import { earlierParts, type Kept, type Place } from './versions'
import { WORDS } from './words'

/** What records are written with. */
export type Pen = Voice & Place & { readonly asked: Asked | undefined; readonly withSealed: boolean }

/** A record in any of its versions. */
type Version<Earlier> = Omit<Earlier, 'at'>
type ChoiceVersion = Version<EarlierChoice>
type MotiveVersion = Version<EarlierMotive>
type RoadVersion = Version<EarlierRoad>

/** Pinned sentences as quotes, each with where it comes from. */
export function pinParts(pins: readonly Pinned[], pen: Pen): readonly string[] {
  const words = WORDS[pen.language]
  return pins.flatMap((pinned) => {
    const { pin, origin } = pinned
    const name =
      origin &&
      [...(origin.kind ? [words.kinds[origin.kind]] : []), periodOf(origin.periodKey).heading(pen.language)].join(' · ')
    const from = name ? [literal(words.from(name))] : []
    const isSealed = isHidden(pinned, pen.withSealed)
    const quote = ({ text }: { readonly text: string }) => [
      quoted(isSealed ? literal(words.sealed) : literalLines(text) || words.blank, ...from),
    ]
    return [...quote(pin), ...earlierParts(pin, quote, pen)]
  })
}

/** The causes of a pattern, the most frequent first, with what was chosen against each, and what came of that. */
export function patternParts(pattern: Pattern | undefined, voice: Voice): readonly string[] {
  if (!pattern) return []
  const words = WORDS[voice.language]
  return nestedList(
    namedCauses(pattern).map((cause): Entry => {
      const counted = pattern[cause]
      const { kept, notKept, helped, didNotHelp, unknown } = counted
      const options = causeTextOf(cause, voice.texts, voice.language)?.options
      const chosen = byFrequency(counted).map(([kind, count]) => words.counted(options?.[kind]?.label ?? kind, count))
      return [
        words.causeNamed(causeLabel(cause, voice), counted.times),
        [
          ...(chosen.length > 0 ? [words.chosen(chosen)] : []),
          ...(kept + notKept > 0 ? [words.keptOf(kept, notKept)] : []),
          ...(kept > 0 ? [words.helpedOf(helped, didNotHelp, unknown)] : []),
        ],
      ]
    }),
  )
}

/** What a choice is called, also when it was given no title. */
export function choiceName({ title }: ChoiceVersion, { language }: Voice): string {
  return title.trim() ? title : WORDS[language].thisChoice
}

/** Choices made in a check-in, each with its reason, what was let go, and the verdict on it. */
export function choiceParts(choices: readonly Choice[], pen: Pen): readonly string[] {
  const said = choices.filter(saysAnything)
  return recordParts<ChoiceVersion, Choice>(said, pen, () => (version) => [
    choiceName(version, pen),
    [...choiceReasons(version, pen), ...verdictLines(version, pen, version.verdictIn)],
  ])
}

/** What a choice turned out to be: the verdict first, then why it was made. */
export function choiceJudgement(choice: Choice, voice: Voice): readonly string[] {
  const words = WORDS[voice.language]
  const verdict = choice.verdict ? verdictLines(choice, voice) : [words.verdict(words.noOutcome)]
  const because = !choice.verdict && choice.verdictReason?.trim() ? [words.verdictReason(choice.verdictReason)] : []
  return [...verdict, ...because, ...choiceReasons(choice, voice)]
}

function choiceReasons({ reason, instead }: ChoiceVersion, { language }: Voice): readonly string[] {
  const words = WORDS[language]
  return [...(reason.trim() ? [words.reason(reason)] : []), ...(instead.trim() ? [words.instead(instead)] : [])]
}

function verdictLines(
  { verdict, verdictReason }: ChoiceVersion,
  { language }: Voice,
  verdictIn?: string,
): readonly string[] {
  const words = WORDS[language]
  const origin = verdictIn === undefined ? undefined : checkInOfId(verdictIn)
  const name = verdict && words.verdicts[verdict]
  const said = name && origin ? words.named(name, periodOf(origin.periodKey).label(language)) : name
  return [
    ...(said ? [words.verdict(said)] : []),
    ...(verdictReason?.trim() ? [words.verdictReason(verdictReason)] : []),
  ]
}

function saysAnything(choice: Choice): boolean {
  return [choice, ...(choice.earlier ?? [])].some(
    ({ title, reason, instead, verdict, verdictReason }) =>
      verdict !== undefined || [title, reason, instead, verdictReason].some((text) => text?.trim()),
  )
}

/** What a motive is called. Of a sealed one only that it has a name. */
function motiveName(motive: Motive, version: MotiveVersion, { asked, language, withSealed }: Pen): string {
  const words = WORDS[language]
  if (isHidden(motive, withSealed) && isNamed(motive)) return words.sealed
  const { root, name } = version
  const label = optionLabel((answer) => answer.kind === 'motives' && answer.root === root, name, asked)
  return name.trim() ? (label ?? name) : words.thisMotive
}

/** What a motive is called where it is asked about. Of a sealed one only whether it is a desire or a fear. */
export function motiveInQuestion(motive: Motive, pen: Pen): string {
  const { root } = motive
  const isUnnamed = root !== undefined && isHidden(motive, pen.withSealed) && isNamed(motive)
  return isUnnamed ? WORDS[pen.language].unnamed[root] : motiveName(motive, motive, pen)
}

/** Desires or fears by name, each with what it comes from. */
export function motiveParts(motives: readonly Motive[], pen: Pen): readonly string[] {
  return recordParts<MotiveVersion, Motive>(motives.filter(isNamed), pen, (motive) => (version) => [
    motiveName(motive, version, pen),
    sourceLines(motive, version, pen),
  ])
}

/** Motives with everything that the check-in's questions do not show. */
export function otherMotiveParts(
  motives: readonly Motive[],
  shows: { readonly root: (root: Root | undefined) => boolean; readonly turned: boolean; readonly statement: boolean },
  pen: Pen,
): readonly string[] {
  const words = WORDS[pen.language]
  const others = motives.filter(
    (motive) =>
      (isNamed(motive) && !shows.root(motive.root)) ||
      (hasTurned(motive) && !shows.turned) ||
      (hasStatement(motive) && !shows.statement),
  )
  return recordParts<MotiveVersion, Motive>(others, pen, (motive) => (version) => {
    const { root, turned, statement } = version
    const details = [
      ...(root ? [words.roots[root]] : []),
      ...(shows.root(motive.root) ? [] : sourceLines(motive, version, pen)),
      ...(turned.trim() && !shows.turned ? [words.turned(turned)] : []),
      ...(statement.trim() && !shows.statement ? [words.statement(statement)] : []),
    ]
    return [motiveName(motive, version, pen), details]
  })
}

/** What a motive became; none when nothing was written of that. */
export function turnedParts(motive: Motive, pen: Pen): readonly string[] {
  return hasTurned(motive) ? fieldParts(motive, ({ turned }) => turned, pen) : []
}

/** The motive in one sentence; none when there is none. */
export function statementParts(motive: Motive, pen: Pen): readonly string[] {
  return hasStatement(motive) ? fieldParts(motive, ({ statement }) => statement, pen) : []
}

function sourceLines(motive: Motive, { source }: MotiveVersion, { language, withSealed }: Pen): readonly string[] {
  return source.trim() && !isHidden(motive, withSealed) ? [WORDS[language].source(source)] : []
}

function fieldParts(motive: Motive, field: (version: MotiveVersion) => string, pen: Pen): readonly string[] {
  const parts = (version: MotiveVersion) => [literalLines(field(version)) || WORDS[pen.language].blank]
  return [...parts(motive), ...earlierParts(motive, parts, pen)]
}

function hasTurned(motive: Motive): boolean {
  return [motive, ...(motive.earlier ?? [])].some(({ turned }) => turned.trim() !== '')
}

function hasStatement(motive: Motive): boolean {
  return [motive, ...(motive.earlier ?? [])].some(({ statement }) => statement.trim() !== '')
}

/** What a problem is worth: some of the values, each with its score and reason. */
export function scoreParts(roads: readonly Road[], values: readonly ValueName[], pen: Pen): readonly string[] {
  return roads.flatMap((road) => withEarlier(road, (version) => nestedList(scoreEntries(version, values, pen)), pen))
}

/** The road: which one, whether it is taken, why or why not. */
export function roadParts(roads: readonly Road[], pen: Pen): readonly string[] {
  const words = WORDS[pen.language]
  const lines = ({ road, taken, reason }: RoadVersion) =>
    list([
      ...(road.trim() ? [roadName(road, pen)] : []),
      ...(taken === undefined ? [] : [taken ? words.taken : words.notTaken]),
      ...(reason.trim() ? [words.reason(reason)] : []),
    ])
  return roads.flatMap((road) => withEarlier(road, lines, pen))
}

/** Values of a problem that none of the check-in's questions ask for. */
export function otherValues(asked: Asked | undefined): readonly ValueName[] {
  const shown = (asked ? promptsOf(asked.questions) : []).flatMap(({ answer }) =>
    answer.kind === 'road-scores' ? answer.values : [],
  )
  return VALUES.filter((value) => !shown.includes(value))
}

function scoreEntries(version: RoadVersion, values: readonly ValueName[], { asked, language }: Pen): readonly Entry[] {
  const words = WORDS[language]
  return values.flatMap((name): readonly Entry[] => {
    const value = version[name]
    if (!value || (value.score === undefined && !value.reason.trim())) return []
    const label = optionLabel(({ kind }) => kind === 'road-scores', name, asked) ?? words.values[name]
    const line = value.score === undefined ? label : words.scored(label, value.score)
    return [[line, value.reason.trim() ? [words.reason(value.reason)] : []]]
  })
}

function roadName(road: string, { asked, language }: Pen): string {
  const known = ROADS.find((one) => one === road)
  return optionLabel(({ kind }) => kind === 'road', road, asked) ?? (known ? WORDS[language].roads[known] : road)
}

/** The name of an option of any prompt that is answered in some way. */
function optionLabel(
  isAnsweredSo: (answer: AnswerKind) => boolean,
  id: string,
  asked: Asked | undefined,
): string | undefined {
  if (!asked) return undefined
  const prompts = promptsOf(asked.questions).filter(({ answer }) => isAnsweredSo(answer))
  return prompts.flatMap((prompt) => asked.texts.prompts[prompt.id]?.options?.[id]?.label ?? [])[0]
}

/** Records as one list, then the earlier versions of each. */
function recordParts<V, R extends V & Kept<V>>(
  records: readonly R[],
  pen: Pen,
  entryOf: (record: R) => (version: V) => Entry,
): readonly string[] {
  return [
    ...nestedList(records.map((record) => entryOf(record)(record))),
    ...records.flatMap((record) => earlierParts<V>(record, (version) => nestedList([entryOf(record)(version)]), pen)),
  ]
}

/** A record and its earlier versions; none when none of them says anything. */
function withEarlier(road: Road, partsOf: (version: RoadVersion) => readonly string[], pen: Pen): readonly string[] {
  const [now, earlier] = [partsOf(road), earlierParts(road, partsOf, pen)]
  return now.length === 0 && earlier.length > 0 ? [WORDS[pen.language].blank, ...earlier] : [...now, ...earlier]
}

function byFrequency({ chosen }: CausePattern): readonly (readonly [kind: string, count: number])[] {
  return Object.entries(chosen).toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
}

/** Paragraphs of Markdown as a quote. */
function quoted(...paragraphs: readonly string[]): string {
  return paragraphs
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}
