import { instantSchema } from '#core/calendar/clock'
import { logEntrySchema } from '#core/transfer/log'
import { foundCopySchema } from '#core/transfer/sentinel'
import { snapshotReasonSchema, snapshotSchema } from '#core/transfer/snapshots'
import { z } from '#core/zod'

/** Why a file could not be written or read, by what a person can do about it. */
export const fileFailureSchema = z.enum(['full', 'read-only', 'gone', 'held', 'unreadable', 'unknown'])
export type FileFailure = z.infer<typeof fileFailureSchema>

const failedSchema = z.object({ kind: z.literal('failed'), reason: fileFailureSchema })

/** Where the journal's second copy lies. Paths are shown to the person, never sent back. */
export const placeSchema = z.discriminatedUnion('edition', [
  z.object({
    edition: z.literal('desktop'),
    folder: z.string(),
    /** Vantage's own folder, where sealed answers always stay. */
    privateFolder: z.string(),
    isPrivate: z.boolean(),
    /** The program that seems to carry this folder to other computers, as it calls itself. */
    syncing: z.string().optional(),
  }),
  z.object({
    edition: z.literal('browser'),
    /** Whether this browser lets a person choose a folder to write into. */
    canChoose: z.boolean(),
    /** The name of the chosen folder. */
    folder: z.string().optional(),
    /** Whether the browser asks again before it writes into the folder. */
    needsPermission: z.boolean(),
    /** Whether the browser has promised not to clear the journal by itself. */
    isPersistent: z.boolean(),
    /** When the journal last left the browser, as an archive or into the folder. */
    savedAt: instantSchema.optional(),
  }),
])
export type Place = z.infer<typeof placeSchema>

/** What lies in the folder of the second copy, as found at opening. */
export const lookSchema = z.object({
  copies: z.array(foundCopySchema).readonly(),
  place: placeSchema,
  /** The folder itself cannot be used: nothing could be looked at. */
  trouble: fileFailureSchema.optional(),
})
export type Look = z.infer<typeof lookSchema>

/** Something a whole journal can be read from: a second copy or a snapshot, by the name the shell gave. */
export const sourceSchema = z.strictObject({
  kind: z.enum(['copy', 'snapshot']),
  name: z.string().regex(/^\w[\w.-]{0,119}$/),
})
export type Source = z.infer<typeof sourceSchema>

const idsShape = { journalId: z.uuid(), deviceId: z.uuid() }
const bytesSchema = z.instanceof(Uint8Array)

/** Requests about the second copy, snapshots and files. Whole journals travel in parts, so that no page ever stands. */
export const COPY_REQUESTS = {
  'copy:look': { sent: z.undefined(), answered: lookSchema },
  /** Appends what one write changed. Answered when it is on disk. */
  'copy:append': {
    sent: z.strictObject({ ...idsShape, entry: logEntrySchema }),
    answered: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('kept') }),
      /** There is a gap before it, or no copy yet: the whole journal is needed. */
      z.object({ kind: z.literal('behind') }),
      failedSchema,
    ]),
  },
  /** Hands over the next part of a parcel; the first one empties it before. */
  'parcel:part': { sent: z.strictObject({ bytes: bytesSchema, isFirst: z.boolean() }), answered: z.null() },
  /** Makes the parcel, an archive, the second copy. What stood there and cannot be read is kept beside it. */
  'copy:keep-whole': {
    sent: z.strictObject(idsShape),
    answered: z.discriminatedUnion('kind', [z.object({ kind: z.literal('kept') }), failedSchema]),
  },
  /** Reads the copy from end to end, as is done once a while after opening. */
  'copy:check': { sent: z.strictObject(idsShape), answered: z.object({ isReadable: z.boolean() }) },
  /** Reads a whole journal as an archive, part by part. */
  'copy:read': {
    sent: z.strictObject({ source: sourceSchema, from: z.number().int().nonnegative() }),
    answered: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('part'), bytes: bytesSchema, next: z.number().int().positive().optional() }),
      failedSchema,
    ]),
  },
  'snapshot:list': { sent: z.undefined(), answered: z.array(snapshotSchema).readonly() },
  /** Takes a snapshot of the second copy as it stands, or of the parcel. Answered when it is on disk. */
  'snapshot:take': {
    sent: z.strictObject({ ...idsShape, reason: snapshotReasonSchema, of: z.enum(['copy', 'parcel']) }),
    answered: z.discriminatedUnion('kind', [z.object({ kind: z.literal('taken'), name: z.string() }), failedSchema]),
  },
  /** How much space is left where the journal is kept; null where that is not told. */
  'space:get': {
    sent: z.undefined(),
    answered: z.object({ freeBytes: z.number().nonnegative(), isLow: z.boolean() }).nullable(),
  },
  'place:get': { sent: z.undefined(), answered: placeSchema },
  /** Opens the folder of the second copy, or that of the snapshots, in the system's file manager. */
  'place:show': { sent: z.enum(['copy', 'snapshots']), answered: z.null() },
  /** Lets the person choose another folder. Nothing is moved yet. */
  'place:choose': {
    sent: z.undefined(),
    answered: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('cancelled') }),
      z.object({ kind: z.literal('chosen'), folder: z.string(), syncing: z.string().optional() }),
      /** Inside the browser's profile, where what destroys one would destroy both. */
      z.object({ kind: z.literal('unsuitable') }),
      failedSchema,
    ]),
  },
  /** Moves the second copy to the chosen folder or back to Vantage's own: copied, verified, then switched. */
  'place:move': {
    sent: z.enum(['chosen', 'private']),
    answered: z.discriminatedUnion('kind', [z.object({ kind: z.literal('moved'), place: placeSchema }), failedSchema]),
  },
  /** Goes on without the chosen folder, which is gone: from now on in Vantage's own. Nothing is copied. */
  'place:abandon': { sent: z.undefined(), answered: z.null() },
  /** Lets the person choose where to save the parcel. Answered when the bytes are on disk. */
  'file:save': {
    sent: z.strictObject({
      kind: z.enum(['archive', 'markdown', 'calendar']),
      name: z.string().regex(/^[\p{L}\p{N} ._-]{1,120}$/u),
    }),
    answered: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('saved'), name: z.string() }),
      z.object({ kind: z.literal('cancelled') }),
      failedSchema,
    ]),
  },
  /** Keeps the broken database aside and starts the app again. */
  'database:set-aside': { sent: z.undefined(), answered: failedSchema.nullable() },
} as const
