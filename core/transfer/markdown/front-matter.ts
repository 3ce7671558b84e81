import type { Period } from '#core/calendar/period'
import type { CheckIn } from '#core/journal/check-in'
import { quoted } from './escape'

/** What a check-in's file says of it before the first word: YAML between two lines of three hyphens. */
export function frontMatter(checkIn: CheckIn, period: Period, sealedLeftOut: number): string {
  const { questionnaire, seconds, skipReason } = checkIn
  const minutes = Math.round(Object.values(seconds).reduce((sum, one) => sum + one, 0) / 60)
  // Days, instants, numbers, true and false stand bare: they cannot hold anything else, and tools know their types.
  const fields: readonly (readonly [name: string, value: string | number | boolean | undefined])[] = [
    ['type', quoted('check-in')],
    ['kind', quoted(checkIn.kind)],
    ['period', quoted(period.name)],
    ['from', period.first],
    ['to', period.last],
    ['state', quoted(checkIn.state)],
    ['reason', checkIn.state === 'skipped' && skipReason?.trim() ? quoted(skipReason) : undefined],
    ['started', checkIn.startedAt],
    ['finished', checkIn.finishedAt],
    ['amended', checkIn.amendedAt],
    ['zone', quoted(checkIn.zone)],
    ['supervisor', quoted(checkIn.supervisor)],
    ['language', quoted(checkIn.language)],
    ['questionnaire', quoted(`${questionnaire.kind}/${questionnaire.version}`)],
    ['minutes', minutes],
    ['early', checkIn.early],
    ['late', checkIn.late],
    ['sealed', sealedLeftOut],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
  return ['---', ...lines, '---'].join('\n')
}
