import { describe, expect, it } from 'vitest'
import { type Choice, choiceSchema } from '#core/journal/choice'
import { asJudged } from './verdicts'

const MADE: Choice = choiceSchema.parse({
  id: '01890000-0000-7000-8000-000000000001',
  createdAt: '2026-04-06T18:00:00.000Z',
  updatedAt: '2027-01-04T20:00:00.000Z',
  deviceId: '01890000-0000-4000-8000-000000000002',
  checkInId: 'quarterly:2026-Q1',
  title: 'Leave the second project',
  reason: 'It needs a year.',
  instead: 'A talk in June',
})

describe('a choice as it was judged', () => {
  it('is nothing before anybody has judged it', () => {
    expect(asJudged(MADE)).toEqual([])
  })

  it('keeps what each check-in said, also when a later one says otherwise', () => {
    const judged = choiceSchema.parse({
      ...MADE,
      verdict: 'right',
      verdictReason: 'Two papers came of it.',
      verdictIn: 'quarterly:2026-Q3',
      earlier: [
        { at: '2026-04-06T18:00:00.000Z', title: 'Leave', reason: '', instead: '' },
        {
          at: '2026-07-06T18:00:00.000Z',
          title: 'Leave the second project',
          reason: 'It needs a year.',
          instead: 'A talk in June',
          verdict: 'too early',
          verdictReason: 'Nothing has come in yet.',
          verdictIn: 'quarterly:2026-Q2',
        },
      ],
    })
    expect(
      asJudged(judged).map(({ verdictIn, verdict, verdictReason }) => [verdictIn, verdict, verdictReason]),
    ).toEqual([
      ['quarterly:2026-Q2', 'too early', 'Nothing has come in yet.'],
      ['quarterly:2026-Q3', 'right', 'Two papers came of it.'],
    ])
    // What was changed after a verdict is no earlier version of it.
    expect(asJudged(judged)[0]?.earlier?.map(({ title }) => title)).toEqual(['Leave'])
  })

  it('counts a check-in once, by its last verdict', () => {
    const version = (verdict: 'right' | 'wrong', at: string) => ({
      at,
      title: '',
      reason: '',
      instead: '',
      verdict,
      verdictIn: 'quarterly:2026-Q2' as const,
    })
    const judged = choiceSchema.parse({
      ...MADE,
      earlier: [version('right', '2026-07-06T18:00:00.000Z'), version('wrong', '2026-07-07T18:00:00.000Z')],
    })
    expect(asJudged(judged).map(({ verdict }) => verdict)).toEqual(['wrong'])
  })
})
