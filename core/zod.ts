import { config, z } from 'zod'

// zod would try whether it may compile its parsers to code; the page's content policy refuses that, and reports it.
config({ jitless: true })

export { z }
