import { LANGUAGES } from '#core/calendar/labels'
import { z } from '#core/zod'
import { COPY_REQUESTS, fileFailureSchema } from './copy'
import { destinationSchema, pageNameSchema } from './destination'
import { MACHINE_REQUESTS } from './machine'
import { REMINDER_REQUESTS } from './reminders'

const themeSchema = z.enum(['system', 'light', 'dark'])

/** What the shell tells the page about where it runs. Holds nothing of the journal. */
const shellInfoSchema = z.object({
  appVersion: z.string(),
  platform: z.string(),
  runtime: z.string(),
  /** Language and theme as the window last had them, for pages that come before the journal's settings. */
  language: z.enum(LANGUAGES).optional(),
  theme: themeSchema.optional(),
  /** The folder everything of this app is kept in cannot be written to: nothing could be saved. */
  profileTrouble: z.object({ folder: z.string(), reason: fileFailureSchema }).optional(),
})

/** Where a menu entry leads. */
export const menuCommandSchema = z.enum([...pageNameSchema.options, 'review', 'print'])
export type MenuCommand = z.infer<typeof menuCommandSchema>

/** Requests from the page to the shell: what is sent, what comes back. The shell parses what is sent. */
export const REQUESTS = {
  ...COPY_REQUESTS,
  ...REMINDER_REQUESTS,
  ...MACHINE_REQUESTS,
  /** Facts about the app and where it runs. */
  'shell:info': { sent: z.undefined(), answered: shellInfoSchema },
  /** Language and theme of the window's own parts (menu, title bar), remembered for the next start. */
  'shell:appearance': {
    sent: z.strictObject({ language: z.enum(LANGUAGES), theme: themeSchema }),
    answered: z.null(),
  },
  /** Everything typed is committed: the window may close. */
  'window:ready-to-close': { sent: z.undefined(), answered: z.null() },
  /** Words could not be written: the shell asks the person whether to close all the same. */
  'window:unsaved': { sent: z.undefined(), answered: z.null() },
  /** Where the shell wants this window to be, once; null when it may stay. */
  'window:destination': { sent: z.undefined(), answered: destinationSchema.nullable() },
  /** Closes the window that asks, as Escape does in the quick note. */
  'window:close': { sent: z.undefined(), answered: z.null() },
} as const

/** Messages from the shell to the page. The page parses them. */
export const MESSAGES = {
  /** A menu entry was chosen. */
  'menu:command': menuCommandSchema,
  /** The window is about to close: commit what is typed, then answer `window:ready-to-close`. */
  'window:closing': z.null(),
  /** There is somewhere to go: ask for `window:destination`. */
  'window:go': z.null(),
  /** What `reminders:get` answers has changed. */
  'reminders:changed': z.null(),
} as const

export type RequestName = keyof typeof REQUESTS
export type MessageName = keyof typeof MESSAGES
export type Sent<N extends RequestName> = z.infer<(typeof REQUESTS)[N]['sent']>
export type Answered<N extends RequestName> = z.infer<(typeof REQUESTS)[N]['answered']>
export type Message<N extends MessageName> = z.infer<(typeof MESSAGES)[N]>

/** What the preload script exposes to the page as `window.vantage`. Names and payloads are checked on the other side. */
export type ExposedBridge = {
  readonly request: (name: string, sent: unknown) => Promise<unknown>
  /** Calls back at each message of that name; returns the way to stop. */
  readonly listen: (name: string, received: (message: unknown) => void) => () => void
}
