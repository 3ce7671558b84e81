import './score-line.css'

export type ScoreDash = 'solid' | 'dashed' | 'dotted'

type ScoreLineProps = {
  /** 0 to 10, oldest first; undefined where none was given. */
  readonly points: readonly (number | undefined)[]
  readonly dash: ScoreDash
  /** All of it in words. */
  readonly label: string
}

const WIDTH = 240
const HEIGHT = 96
const EDGE = { top: 20, side: 12, bottom: 6 }
const DASHES: Readonly<Record<ScoreDash, string | undefined>> = { solid: undefined, dashed: '7 4', dotted: '1 5' }
// With more the numbers would stand on each other: then the first and last are enough.
const NUMBERED_AT_MOST = 8

/** Numbers from 0 to 10 over time, with gaps where none was given. The two thin lines are 10 and 0. */
export function ScoreLine({ points, dash, label }: ScoreLineProps) {
  const step = points.length > 1 ? (WIDTH - 2 * EDGE.side) / (points.length - 1) : 0
  const y = (score: number) => HEIGHT - EDGE.bottom - (score / 10) * (HEIGHT - EDGE.top - EDGE.bottom)
  const placed = points.flatMap((score, index) =>
    score === undefined ? [] : [{ index, score, x: EDGE.side + index * step, y: y(score) }],
  )
  const numbered = placed.length <= NUMBERED_AT_MOST ? placed : [placed[0], placed.at(-1)]
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="score-line">
      <line className="score-line-edge" x1={0} x2={WIDTH} y1={y(10)} y2={y(10)} />
      <line className="score-line-edge" x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
      {placed.map((point, place) => {
        const before = placed[place - 1]
        if (!before || before.index !== point.index - 1) return null
        return (
          <line
            key={point.index}
            className="score-line-path"
            strokeDasharray={DASHES[dash]}
            x1={before.x}
            y1={before.y}
            x2={point.x}
            y2={point.y}
          />
        )
      })}
      {placed.map((point) => (
        <circle key={point.index} className="score-line-dot" cx={point.x} cy={point.y} r={2.6} />
      ))}
      {numbered.map(
        (point) =>
          point && (
            <text key={point.index} className="score-line-number" x={point.x} y={point.y - 7}>
              {point.score}
            </text>
          ),
      )}
    </svg>
  )
}
