import { z } from '#core/zod'

/** What closing the window does: leave Vantage in the tray, or quit it. */
export const closingSchema = z.enum(['tray', 'quit'])
export type Closing = z.infer<typeof closingSchema>

/** The keys that bring up the quick note anywhere, as Electron names them. */
export const QUICK_NOTE_KEYS = 'CommandOrControl+Alt+N'

/** How Vantage lives on this computer, read back from the system where it decides. */
const machineStateSchema = z.object({
  /** Undefined until the person was asked. */
  closing: closingSchema.optional(),
  login: z.object({
    /** Whether the system will start Vantage at login. */
    isOn: z.boolean(),
    /** It was switched on here, and the system does not do it. */
    isBlocked: z.boolean(),
  }),
  /** Whether starting at login was offered once. */
  wasLoginOffered: z.boolean(),
  quickNoteKeys: z.object({
    isOn: z.boolean(),
    /** Another program has these keys. */
    isTaken: z.boolean(),
  }),
})
export type MachineState = z.infer<typeof machineStateSchema>

/** Requests about how Vantage lives on this computer. */
export const MACHINE_REQUESTS = {
  'machine:get': { sent: z.undefined(), answered: machineStateSchema },
  'machine:set': {
    sent: z
      .strictObject({
        closing: closingSchema,
        login: z.boolean(),
        wasLoginOffered: z.literal(true),
        quickNoteKeys: z.boolean(),
      })
      .partial(),
    answered: machineStateSchema,
  },
} as const
