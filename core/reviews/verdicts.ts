import type { Choice } from '#core/journal/choice'

/**
 * A choice as each check-in judged it, the latest verdict last: of one of which it was too early to tell, several may have.
 * Empty for one that nobody judged. Verdicts that do not name their check-in, as kept before they did, are left out.
 */
export function asJudged(choice: Choice): readonly Choice[] {
  const { verdict: _, verdictReason: __, earlier = [], ...rest } = choice
  const then = earlier.flatMap(({ verdict, verdictReason, verdictIn }, index): readonly Choice[] => {
    const isLast = !earlier.slice(index + 1).some((later) => later.verdictIn === verdictIn)
    if (verdictIn === undefined || verdictIn === choice.verdictIn || !isLast) return []
    const before = earlier.slice(0, index)
    return [
      {
        ...rest,
        verdictIn,
        ...(verdict && { verdict }),
        ...(verdictReason && { verdictReason }),
        ...(before.length > 0 && { earlier: before }),
      },
    ]
  })
  return choice.verdictIn === undefined ? then : [...then, choice]
}
