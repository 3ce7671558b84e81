import fc from 'fast-check'
import { seedsOf } from './seeds'
import { ZONE_INDEX } from './zones'

// Every property of a run begins with the same seed, which a failure prints; each zone has its own.
const [seed = 0] = seedsOf('properties')
fc.configureGlobal({ seed: seed + ZONE_INDEX })
