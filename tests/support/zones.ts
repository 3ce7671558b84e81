/**
 * The zones in which the tests about time run: with summer time, without, with half an hour of it, and one that once skipped
 * a whole day; one of them west of Greenwich. Everything else runs in the first.
 */
export const ZONES: readonly [string, ...string[]] = [
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Shanghai',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]

/** The place of the zone this process is in among them; that of the first in any other. */
export const ZONE_INDEX = Math.max(0, ZONES.indexOf(process.env.TZ ?? ''))
