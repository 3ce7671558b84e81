import fc from 'fast-check'
import { PROPERTIES_SEED } from './seeds'
import { ZONE_INDEX } from './zones'

// Every property of a run begins with the same seed, which a failure prints; each zone has its own.
fc.configureGlobal({ seed: PROPERTIES_SEED + ZONE_INDEX })

// A zone that could not be set would leave the tests about time in that of the machine, and green.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
if (timeZone !== process.env.TZ) throw new Error(`The tests should run in ${process.env.TZ}, and run in ${timeZone}`)
