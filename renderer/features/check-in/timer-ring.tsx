type TimerRingProps = {
  /** Shares left, 0 to 1. */
  readonly whole: number
  readonly section: number
}

/** The outer ring is the whole, the inner one the open section; both run down. */
export function TimerRing({ whole, section }: TimerRingProps) {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" className="ring">
      <Arc radius={11} share={whole} />
      <Arc radius={6.5} share={section} />
    </svg>
  )
}

function Arc({ radius, share }: { readonly radius: number; readonly share: number }) {
  const length = 2 * Math.PI * radius
  const left = Math.max(0, Math.min(1, share))
  return (
    <>
      <circle className="ring-ground" cx="13" cy="13" r={radius} />
      {left > 0 && (
        <circle
          className="ring-left"
          cx="13"
          cy="13"
          r={radius}
          strokeDasharray={length}
          strokeDashoffset={length * (1 - left)}
          transform="rotate(-90 13 13)"
        />
      )}
    </>
  )
}
