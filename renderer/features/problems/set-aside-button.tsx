import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bridge } from '../../bridge/bridge'

/** Keeps a storage that cannot be opened aside, and starts again; or says why that did not work. */
export function SetAsideButton({ bridge, isMain = false }: { readonly bridge: Bridge; readonly isMain?: boolean }) {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<string>()
  const setAside = async () => {
    const answer = await bridge.request('database:set-aside', undefined).catch(() => null)
    if (answer) setProblem(t(`safekeeping.problems.${answer.reason}`))
  }
  return (
    <>
      <Button variant={isMain ? 'filled' : 'default'} onClick={() => void setAside()}>
        {t('problem.setAside')}
      </Button>
      {problem && <p role="alert">{problem}</p>}
    </>
  )
}
