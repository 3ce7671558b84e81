import { tzlib_get_ical_block } from 'timezones-ical-library'
import { convertIcsTimezone, generateIcsCalendar, type IcsDateObject, type IcsEvent, type IcsTimezone } from 'ts-ics'
import { type Instant, localTimeAt } from '#core/calendar/clock'
import { type Language, timeLabel } from '#core/calendar/labels'
import type { CheckInKind } from '#core/journal/check-in'
import type { Schedule } from '#core/journal/settings'
import { minutesOf, newestEdition } from '#core/questionnaires/catalogue'
import { foldLines } from './calendar-file-fold'
import { type CalendarEvent, type CalendarRhythm, firstDayOf, recurrenceOf } from './calendar-file-rules'
import { CALENDAR_WORDS } from './calendar-file-words'

export type { CalendarEvent } from './calendar-file-rules'

export type CalendarInput = {
  readonly schedule: Schedule
  readonly fiveYearStart: number
  /** At most one of a kind. */
  readonly events: readonly CalendarEvent[]
  /** IANA name of the zone whose wall clock the events keep. */
  readonly zone: string
  readonly language: Language
  readonly now: Instant
}

/**
 * The calendar file (RFC 5545) of the check-ins: a repeating event a kind, from its first occurrence not before `now` on,
 * with its alarm, at the same hour of the wall clock all year round. A kind keeps its UID whatever else changes, and a
 * later file counts as the newer edition, so bringing it in again changes the events instead of doubling them. Nothing of
 * the journal stands in it. Throws a RangeError for a zone without known rules.
 */
export function calendarFile({ events, zone, language, now, ...rhythm }: CalendarInput): string {
  const timezone = timezoneOf(zone)
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: `-//Vantage//vantage-journal//${language.toUpperCase()}`,
    name: CALENDAR_WORDS[language].app,
    timezones: [timezone],
    events: events.map((event) => icsEvent(event, rhythm, { zone, timezone, language, now })),
  })
  // The writer folds by characters, a calendar file by octets.
  return foldLines(text)
}

type Setting = Pick<CalendarInput, 'zone' | 'language' | 'now'> & { readonly timezone: IcsTimezone }

function icsEvent(event: CalendarEvent, rhythm: CalendarRhythm, { zone, timezone, language, now }: Setting): IcsEvent {
  const { kind, minutes, leadMinutes } = event
  const { title, length } = headOf(kind, language)
  const words = CALENDAR_WORDS[language]
  const summary = `${title} · ${words.app}`
  const stamp: IcsDateObject = { date: new Date(now) }
  return {
    // The same in every journal: it is for the person's own calendar, where a new file takes the place of the old one.
    uid: `${kind}@vantage-journal`,
    stamp,
    lastModified: stamp,
    // Minutes since 1970, a count that grows from file to file and fits 32 bits.
    sequence: Math.floor(Date.parse(now) / 60_000),
    start: wallClock(`${firstDayOf(event, rhythm, localTimeAt(now, zone))}T${timeLabel(minutes)}`, timezone),
    // Not an end: on a switch day the wall clock at the end would make every occurrence an hour longer or shorter.
    duration: { minutes: length },
    recurrenceRule: recurrenceOf(event, rhythm),
    summary,
    description: `${words.about[kind]}\n${words.minutes(length)}`,
    url: `vantage://open/${kind}`,
    class: 'PRIVATE',
    // Time set aside.
    timeTransparent: 'OPAQUE',
    alarms: [
      {
        action: 'DISPLAY',
        description: summary,
        trigger: {
          type: 'relative',
          value: leadMinutes === 0 ? { seconds: 0 } : { before: true, minutes: leadMinutes },
        },
      },
    ],
  }
}

function headOf(kind: CheckInKind, language: Language): { readonly title: string; readonly length: number } {
  const edition = newestEdition(kind)
  if (!edition) throw new RangeError(`No ${kind} questionnaire`)
  return { title: edition.texts[language].title, length: minutesOf(edition.questions) }
}

/**
 * What the wall clock shows, as the writer takes it: in the fields of a UTC date, together with the zone. Never turned into
 * an instant: at an hour that a switch day skips this would move the whole series.
 */
function wallClock(text: string, { id }: IcsTimezone): IcsDateObject {
  const date = new Date(`${text}:00Z`)
  return { date, local: { date, timezone: id, tzoffset: '+0000' } }
}

/** The rules of a zone, under the name it has today: `Asia/Kolkata` for `Asia/Calcutta`. */
function timezoneOf(zone: string): IcsTimezone {
  const [block] = tzlib_get_ical_block(zone)
  if (!block) throw new RangeError(`Unknown time zone ${zone}`)
  return convertIcsTimezone(undefined, block)
}
