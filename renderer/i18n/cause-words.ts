import type { TFunction } from 'i18next'
import type { Language } from '#core/calendar/labels'
import { usualRemedy } from '#core/insights/pattern'
import type { CausePattern } from '#core/journal/tally'
import type { CauseText } from '#core/questionnaires/schema'
import { joined } from './joined'

/** What was done about one cause and what came of it, as one would tell it: a count of one is not put in numbers. */
export function causeWords(
  found: CausePattern,
  texts: CauseText | undefined,
  t: TFunction,
  language: Language,
): string {
  const { kept, notKept } = found
  const chosen = Object.values(found.chosen).reduce((sum, count) => sum + count, 0)
  if (chosen === 0) return t('pattern.noPlans')
  const [isOne, open] = [chosen === 1, chosen - kept - notKept]
  const became = kept > 0 ? 'kept' : notKept > 0 ? 'notKept' : 'open'
  const said = isOne ? t(`pattern.one.${became}`) : t(`pattern.several.${became}`, { plans: chosen, kept })
  const usual = usualRemedy(found)
  const remedy = usual !== undefined && usual !== 'own' && texts?.options[usual]?.label
  const parts = [
    remedy ? t(isOne ? 'pattern.only' : 'pattern.mostly', { said, remedy }) : said,
    became !== 'open' && open > 0 ? t('pattern.stillOpen', { count: open }) : '',
    kept > 0 ? whatFollowed(found, t) : '',
  ]
  return joined(parts, language)
}

/** What came of the goals after the plans that were kept. */
function whatFollowed({ helped, didNotHelp }: CausePattern, t: TFunction): string {
  const of = helped + didNotHelp
  if (of === 0) return t('pattern.unknown')
  if (of === 1) return t(helped === 1 ? 'pattern.nextMet' : 'pattern.nextNotMet')
  return helped === 0 ? t('pattern.nextNoneMet', { of }) : t('pattern.nextSomeMet', { count: helped, of })
}
