type TrendLineProps = {
  /** 1 to 5; undefined where nothing was chosen. */
  readonly points: readonly (number | undefined)[]
  readonly width: number
  readonly height: number
  /** Draws a dot on this point. */
  readonly marked?: number
  readonly isDashed?: boolean
}

const EDGE = 4

/** A scale over time as a thin line with gaps where nothing was chosen. Decoration: the words stand beside it. */
export function TrendLine({ points, width, height, marked, isDashed = false }: TrendLineProps) {
  const step = points.length > 1 ? (width - 2 * EDGE) / (points.length - 1) : 0
  const x = (index: number) => EDGE + index * step
  const y = (point: number) => height - EDGE - ((point - 1) / 4) * (height - 2 * EDGE)
  const dot = marked === undefined ? undefined : points[marked]
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="trend">
      {runsOf(points).map((run) => (
        <polyline
          key={run[0]?.index}
          className="trend-line"
          strokeDasharray={isDashed ? '4 3' : undefined}
          points={run.map(({ index, point }) => `${x(index)},${y(point)}`).join(' ')}
        />
      ))}
      {points.map((point, index) =>
        // A point with no neighbour would not be seen as a line.
        point !== undefined && points[index - 1] === undefined && points[index + 1] === undefined ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in time.
          <circle key={index} className="trend-dot" cx={x(index)} cy={y(point)} r={1.6} />
        ) : null,
      )}
      {marked !== undefined && dot !== undefined && <circle className="trend-dot" cx={x(marked)} cy={y(dot)} r={2.8} />}
    </svg>
  )
}

type Placed = { readonly index: number; readonly point: number }

function runsOf(points: readonly (number | undefined)[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = []
  for (const [index, point] of points.entries()) {
    if (point === undefined) continue
    const last = runs.at(-1)
    if (last && last.at(-1)?.index === index - 1) last.push({ index, point })
    else runs.push([{ index, point }])
  }
  return runs
}
