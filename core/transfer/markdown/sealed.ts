import type { Motive } from '#core/journal/motive'
import type { Reading } from './readings'

/** Whether something has to stay out of the files. */
export function isHidden({ sealed }: { readonly sealed?: boolean | undefined }, withSealed: boolean): boolean {
  return sealed === true && !withSealed
}

/** How many answers, named motives and pinned sentences of a check-in are sealed. */
export function sealedIn({ answers, motives, pins }: Reading): number {
  return [...answers, ...motives.filter(isNamed), ...pins].filter((one) => isHidden(one, false)).length
}

/** Whether a motive has, or ever had, a name or a source: what stays hidden of a sealed one. */
export function isNamed(motive: Motive): boolean {
  return [motive, ...(motive.earlier ?? [])].some(({ name, source }) => name.trim() !== '' || source.trim() !== '')
}
