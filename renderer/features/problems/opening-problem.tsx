import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Opened, OpeningChoice, Surroundings } from '../../data/open-journal'
import { SCHEMA_VERSION } from '../../data/schema/versions'
import { MessagePage } from '../../ui/message-page'
import { CopyDetails } from './copy-details'
import { problemDetails } from './details'
import { FolderProblem } from './folder-problem'
import { FoundPage } from './found-page'
import { SetAsideButton } from './set-aside-button'
import { UnreadablePage } from './unreadable-page'

type Problem = Exclude<Opened, { readonly kind: 'open' }>
type OpeningProblemProps = {
  readonly opened: Problem
  readonly surroundings: Surroundings
  /** Opens once more, in the way the person chose. */
  readonly onOpen: (choice?: OpeningChoice) => void
}

/** Says why the journal was not opened, what that means for the person's words, and what to do. */
export function OpeningProblem({ opened, surroundings, onOpen }: OpeningProblemProps) {
  switch (opened.kind) {
    case 'found':
      return <FoundPage found={opened} surroundings={surroundings} onOpen={onOpen} />
    case 'found-unreadable':
      return <UnreadablePage surroundings={surroundings} onOpen={onOpen} />
    case 'folder':
      return <FolderProblem problem={opened} surroundings={surroundings} onOpen={onOpen} />
    default:
      return <PlainProblem opened={opened} surroundings={surroundings} onTryAgain={() => onOpen()} />
  }
}

type Plain = Exclude<Problem, { readonly kind: 'found' | 'found-unreadable' | 'folder' }>
type PlainProblemProps = {
  readonly opened: Plain
  readonly surroundings: Surroundings
  readonly onTryAgain: () => void
}

const NAMES = {
  newer: 'newer',
  mismatch: 'mismatch',
  refused: 'refused',
  failed: 'failed',
  'not-upgraded': 'notUpgraded',
  'not-caught-up': 'notCaughtUp',
  profile: 'profile',
} as const

function PlainProblem({ opened, surroundings, onTryAgain }: PlainProblemProps) {
  const { t } = useTranslation()
  const { appVersion, bridge } = surroundings
  const name = NAMES[opened.kind]
  const values = {
    stored: opened.kind === 'newer' ? opened.version : SCHEMA_VERSION,
    known: SCHEMA_VERSION,
    folder: opened.kind === 'profile' ? opened.folder : '',
  }
  return (
    <MessagePage title={t(`problem.${name}Title`)} text={t(`problem.${name}Text`, values)}>
      {opened.kind !== 'profile' && <Button onClick={onTryAgain}>{t('problem.tryAgain')}</Button>}
      {opened.kind === 'failed' && bridge.edition === 'desktop' && <SetAsideButton bridge={bridge} />}
      <CopyDetails details={problemDetails(appVersion, kindOf(opened))} />
    </MessagePage>
  )
}

function kindOf(opened: Plain): string {
  switch (opened.kind) {
    case 'newer':
      return `newer: stored schema ${opened.version}`
    case 'mismatch':
      return `mismatch: ${opened.difference}`
    default:
      return `${opened.kind}: ${opened.reason}`
  }
}
