import { config } from 'zod'

/** Must be imported before any schema is made: zod would otherwise probe `new Function`, which the page's policy forbids. */
config({ jitless: true })
