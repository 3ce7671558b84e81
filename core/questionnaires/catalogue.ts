import type { Language } from '#core/calendar/labels'
import type { CheckInKind } from '#core/journal/check-in'
import fiveYear1en from './five-year/1.en.json' with { type: 'json' }
import fiveYear1 from './five-year/1.json' with { type: 'json' }
import fiveYear1zh from './five-year/1.zh.json' with { type: 'json' }
import quarterly1en from './quarterly/1.en.json' with { type: 'json' }
import quarterly1 from './quarterly/1.json' with { type: 'json' }
import quarterly1zh from './quarterly/1.zh.json' with { type: 'json' }
import {
  type Prompt,
  type Questionnaire,
  type QuestionnaireText,
  questionnaireSchema,
  questionnaireTextSchema,
  type Section,
} from './schema'
import weekly1en from './weekly/1.en.json' with { type: 'json' }
import weekly1 from './weekly/1.json' with { type: 'json' }
import weekly1zh from './weekly/1.zh.json' with { type: 'json' }
import yearly1en from './yearly/1.en.json' with { type: 'json' }
import yearly1 from './yearly/1.json' with { type: 'json' }
import yearly1zh from './yearly/1.zh.json' with { type: 'json' }

/** A questionnaire with its words in every language. */
export type Edition = {
  readonly questions: Questionnaire
  readonly texts: Readonly<Record<Language, QuestionnaireText>>
}

/** Read when it is first asked for: a start needs few of them, and the shell none. */
function edition(questions: unknown, texts: Record<Language, unknown>): Edition {
  const readQuestions = once(() => questionnaireSchema.parse(questions))
  const readEnglish = once(() => questionnaireTextSchema.parse(texts.en))
  const readChinese = once(() => questionnaireTextSchema.parse(texts.zh))
  return {
    get questions() {
      return readQuestions()
    },
    texts: {
      get en() {
        return readEnglish()
      },
      get zh() {
        return readChinese()
      },
    },
  }
}

function once<T>(read: () => T): () => T {
  let found: { readonly value: T } | undefined
  return () => {
    found ??= { value: read() }
    return found.value
  }
}

/** Every edition ever published. Append only: an old check-in shows the questions it was asked. */
export const EDITIONS: readonly Edition[] = [
  edition(weekly1, { en: weekly1en, zh: weekly1zh }),
  edition(quarterly1, { en: quarterly1en, zh: quarterly1zh }),
  edition(yearly1, { en: yearly1en, zh: yearly1zh }),
  edition(fiveYear1, { en: fiveYear1en, zh: fiveYear1zh }),
]

/** The edition of a kind and version; undefined when this app does not know it. */
export function editionOf(kind: CheckInKind, version: number): Edition | undefined {
  return EDITIONS.find(({ questions }) => questions.kind === kind && questions.version === version)
}

/** The newest edition of a kind, which new check-ins use; undefined when the kind has none yet. */
export function newestEdition(kind: CheckInKind): Edition | undefined {
  return EDITIONS.filter(({ questions }) => questions.kind === kind).toSorted(
    (a, b) => b.questions.version - a.questions.version,
  )[0]
}

/** All prompts of a questionnaire in the order they are asked. */
export function promptsOf(questions: Questionnaire): readonly Prompt[] {
  return questions.sections.flatMap((section) => section.prompts)
}

/** Ids of every prompt of any edition whose answers are sealed. */
export function sealedPrompts(): readonly string[] {
  return EDITIONS.flatMap(({ questions }) =>
    promptsOf(questions)
      .filter(({ sealed }) => sealed)
      .map(({ id }) => id),
  )
}

/** Minutes a check-in is meant to take. */
export function minutesOf(questions: Questionnaire): number {
  return questions.sections.reduce((sum, section: Section) => sum + section.minutes, 0)
}

/** Fills `{name}`, `{goal}` and the like into a text; what has no value stays as it stands. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? whole) : whole,
  )
}
