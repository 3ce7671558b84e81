import { checkInKindSchema } from '#core/journal/check-in'
import { causeSchema, GOAL_LEVELS } from '#core/journal/goal'
import { rootSchema } from '#core/journal/motive'
import { VALUES } from '#core/journal/road'
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
  /** The goals of the next period, with what is carried; with a level, those of that level's first period in it. */
  z.object({
    kind: z.literal('goal-plan'),
    atMost: z.number().int().positive(),
    level: z.enum(GOAL_LEVELS).optional(),
  }),
  /** Says what comes, and lets the person stop. Nothing is answered. */
  z.object({ kind: z.literal('gate') }),
  /** The periods below, side by side: their answers to these prompts, these scales as a line, their goals and causes. */
  z.object({
    kind: z.literal('side-by-side'),
    of: z.enum(['week', 'quarter', 'year']),
    prompts: z.array(idSchema),
    scales: z.array(idSchema),
  }),
  /** The sentences pinned to this check-in. */
  z.object({ kind: z.literal('pins') }),
  /** The causes of the period counted, and what came of the remedies. Nothing is answered. */
  z.object({ kind: z.literal('pattern') }),
  /** Choices of direction, each with its reason and what was let go. */
  z.object({ kind: z.literal('choices'), atMost: z.number().int().positive() }),
  /** Every earlier choice that has no verdict yet, one by one. */
  z.object({ kind: z.literal('choice-verdicts') }),
  /** Five points, each with a name, and text. */
  z.object({ kind: z.literal('scale-text') }),
  /** One of some named options, and text. */
  z.object({ kind: z.literal('option'), options: z.array(z.object({ id: idSchema, source: z.string() })).min(2) }),
  /** Desires or fears by name, each with what it comes from. */
  z.object({ kind: z.literal('motives'), root: rootSchema }),
  /** Every motive named in this check-in, one by one: what it becomes. */
  z.object({ kind: z.literal('motive-turn') }),
  /** The motive in one sentence, beside those of earlier check-ins. */
  z.object({ kind: z.literal('motive-statement') }),
  /** What the problem is worth: scores from 0 to 10, each with a reason. */
  z.object({ kind: z.literal('road-scores'), values: z.array(z.enum(VALUES)).min(1) }),
  /** The road: which one; with `asksTaken` also whether it is taken, and why or why not. */
  z.object({ kind: z.literal('road'), asksTaken: z.boolean() }),
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
  /** The prompt whose answer stands for the whole check-in in lists and at the level above. */
  headline: idSchema.optional(),
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
  /** Names of options by their id: of an `option`, of suggested `motives`, of a `road`, of the values of `road-scores`. */
  options: z.record(z.string(), z.object({ label: text, hint: text.optional() })).optional(),
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

/** The words of a questionnaire in one language. `{name}`, `{goal}`, `{choice}`, `{motive}`, `{period}`, `{next}` are filled in. */
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
