import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Snapshot } from '#core/transfer/snapshots'
import type { OpeningChoice, Surroundings } from '../../data/open-journal'
import { restoreUnreadable } from '../../data/safekeeping'
import { MessagePage } from '../../ui/message-page'
import { ChooseSnapshot } from './choose-snapshot'
import './found-page.css'

type UnreadablePageProps = {
  readonly surroundings: Surroundings
  readonly onOpen: (choice?: OpeningChoice) => void
}

/** The storage is empty and the second copy is damaged: a snapshot may still be whole. */
export function UnreadablePage({ surroundings, onOpen }: UnreadablePageProps) {
  const { t } = useTranslation()
  const { bridge } = surroundings
  const [problem, setProblem] = useState<string>()
  const restore = async (snapshot: Snapshot) => {
    const answer = await restoreUnreadable(surroundings, snapshot).catch(() => undefined)
    if (answer?.kind === 'replaced') return onOpen()
    setProblem(t(`safekeeping.problems.${answer?.kind === 'failed' ? answer.reason : 'unreadable'}`))
  }
  return (
    <MessagePage title={t('problem.unreadableTitle')} text={t('problem.unreadableText')}>
      <div className="found">
        {problem && (
          <p className="found-problem" role="alert">
            {problem}
          </p>
        )}
        <ChooseSnapshot surroundings={surroundings} isOpen onChoose={(snapshot) => void restore(snapshot)} />
        <div className="found-buttons">
          <Button variant="default" onClick={() => onOpen()}>
            {t('problem.tryAgain')}
          </Button>
          <Button variant="default" onClick={() => void bridge.request('place:show', 'copy')}>
            {t('safekeeping.show')}
          </Button>
          <Button variant="subtle" onClick={() => onOpen('as-it-is')}>
            {t('problem.startNew')}
          </Button>
        </div>
      </div>
    </MessagePage>
  )
}
