import './seal.css'

type SealProps = {
  /** What stands on it: W47, Q4, 2026. */
  readonly label: string
  /** Width and height in pixels. */
  readonly size: number
  /** Presses it onto the page when it appears. */
  readonly isPressed?: boolean
}

/** The seal of a finished check-in: small, vermilion, slightly uneven. */
export function Seal({ label, size, isPressed = false }: SealProps) {
  const fontSize = label.length > 3 ? 17 : label.length > 1 ? 20 : 32
  return (
    <svg
      className={isPressed ? 'seal seal-pressed' : 'seal'}
      width={size}
      height={size}
      viewBox="0 0 64 64"
      role="img"
      aria-label={label}
    >
      <g transform="rotate(-2.5 32 32)">
        <path
          className="seal-ground"
          d="M10.5 4.6 Q32 3.2 53.8 4.9 Q59.6 5.4 59.5 11.2 Q60.6 32.5 59.2 53.6 Q58.8 59.6 53 59.4 Q31.6 60.7 10.8 59.3 Q4.7 59 4.9 53.1 Q3.6 31.8 4.7 10.6 Q5 4.9 10.5 4.6 Z"
        />
        <path
          className="seal-edge"
          d="M12 8.3 Q32 7.2 52.4 8.5 Q56 8.8 55.9 12.3 Q56.8 32 55.7 52.2 Q55.5 55.9 51.8 55.7 Q32 56.8 12.2 55.7 Q8.4 55.5 8.5 51.8 Q7.4 32 8.4 12 Q8.5 8.5 12 8.3 Z"
        />
        <text className="seal-label" x="32" y="33" fontSize={fontSize} textAnchor="middle" dominantBaseline="central">
          {label}
        </text>
      </g>
    </svg>
  )
}
