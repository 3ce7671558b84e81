import type { TFunction } from 'i18next'
import type { FileProblem } from '../../data/transfer/do-task'

/** What is wrong with a file, where, and that nothing was changed. */
export function problemText(t: TFunction, problem: FileProblem): string {
  switch (problem.kind) {
    case 'not-json': {
      const { line } = problem
      return line === undefined ? t('safekeeping.problems.not-json') : t('safekeeping.problems.not-json-line', { line })
    }
    case 'zip-holds': {
      const { archives } = problem
      return t(archives === 0 ? 'safekeeping.problems.zip-holds-none' : 'safekeeping.problems.zip-holds', { archives })
    }
    default:
      return t(`safekeeping.problems.${problem.kind}`, { where: '', format: 0, ...problem })
  }
}
