import { checkInKindSchema } from '#core/journal/check-in'
import { causeSchema } from '#core/journal/goal'
import { z } from '#core/zod'

const idSchema = z.string().regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?$/)

/** How a prompt is answered. The page has one part for each kind, none for a single question. */
export const answerKindSchema = z.discriminatedUnion('kind', [
  /** Long Markdown text. */
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('line') }),
  /** Five points, each with a name. */
  z.object({ kind: z.literal('scale') }),
  /** One sentence out of what was written under `from`, or a fresh one. */
  z.object({ kind: z.literal('highlight'), from: z.array(idSchema) }),
  /** Every goal of the period, one by one: outcome and a line of evidence. */
  z.object({ kind: z.literal('goal-outcomes') }),
  /** Every remedy committed for the period, one by one: kept or not. */
  z.object({ kind: z.literal('remedy-outcomes') }),
  /** For every goal partly met or missed: one cause, its own question, its remedy as an if-then plan. */
  z.object({
    kind: z.literal('cause-remedy'),
    causes: z.array(
      z.object({
        cause: causeSchema,
        remedies: z.array(z.object({ id: idSchema, hours: z.boolean().optional() })),
        source: z.string(),
      }),
    ),
  }),
  /** The goals of the next period, with what is carried. */
  z.object({ kind: z.literal('goal-plan'), atMost: z.number().int().positive() }),
])
export type AnswerKind = z.infer<typeof answerKindSchema>
export type AnswerKindName = AnswerKind['kind']

export const promptSchema = z.object({
  /** Permanent: an answer is kept under it for decades. */
  id: idSchema,
  answer: answerKindSchema,
  /** Paragraphs of the talk (`¶42`) or `own`. */
  source: z.string().regex(/^(own|¶\d+(, ¶\d+)*)$/),
  /** Its answers are shown after a deliberate click and leave the private folder only when asked for. */
  sealed: z.literal(true).optional(),
})
export type Prompt = z.infer<typeof promptSchema>

export const sectionSchema = z.object({
  id: idSchema,
  minutes: z.number().int().positive(),
  prompts: z.array(promptSchema).min(1),
})
export type Section = z.infer<typeof sectionSchema>

/** A check-in's questions as data: structure only, the words stand in a file a language. */
export const questionnaireSchema = z.object({
  kind: checkInKindSchema,
  version: z.number().int().positive(),
  sections: z.array(sectionSchema).min(1),
})
export type Questionnaire = z.infer<typeof questionnaireSchema>

const text = z.string().min(1)

export const promptTextSchema = z.object({
  question: text,
  hint: text.optional(),
  /** Shown instead of the question when there is nothing to ask about. */
  empty: text.optional(),
  /** Names of the five points, lowest first. */
  points: z.array(text).length(5).optional(),
})
export type PromptText = z.infer<typeof promptTextSchema>

export const remedyTextSchema = z.object({
  label: text,
  /** Examples that stand in the empty fields of the plan. */
  when: text,
  will: text,
})

export const causeTextSchema = z.object({
  label: text,
  /** A small test that helps to tell this cause from the others. */
  test: text,
  /** The cause's own question, answered in a line. */
  ask: text,
  /** What stands above the list of remedies. */
  remedies: text,
  options: z.record(z.string(), remedyTextSchema),
})
export type CauseText = z.infer<typeof causeTextSchema>

/** The words of a questionnaire in one language. `{name}`, `{goal}`, `{period}`, `{next}` are filled in. */
export const questionnaireTextSchema = z.object({
  title: text,
  /** Stands for `{name}` when no supervisor has been named. */
  someone: text,
  sections: z.record(z.string(), text),
  prompts: z.record(z.string(), promptTextSchema),
  causes: z.record(causeSchema, causeTextSchema).optional(),
})
export type QuestionnaireText = z.infer<typeof questionnaireTextSchema>

/** A questionnaire with its words, by language, as an archive carries it. */
export const editionSchema = z.object({
  questions: questionnaireSchema,
  texts: z.record(z.string(), questionnaireTextSchema),
})
