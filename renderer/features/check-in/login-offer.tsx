import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBridge } from '../../data/context'

/** Offers, once and after a first review, to start with the computer, so that the next reminder arrives. */
export function LoginOffer() {
  const { t } = useTranslation()
  const bridge = useBridge()
  const [state, setState] = useState<'unknown' | 'offered' | 'yes' | 'no'>('unknown')
  useEffect(() => {
    if (bridge.edition !== 'desktop') return
    void bridge.request('machine:get', undefined).then(async ({ login, wasLoginOffered }) => {
      if (login.isOn || wasLoginOffered) return
      setState('offered')
      // Once is once, whether it is answered or not.
      await bridge.request('machine:set', { wasLoginOffered: true })
    })
  }, [bridge])
  if (state === 'unknown') return null
  if (state !== 'offered') {
    return (
      <p className="small muted" role="status">
        {t(state === 'yes' ? 'machine.offered' : 'machine.notOffered')}
      </p>
    )
  }
  const accept = async () => {
    const { login } = await bridge.request('machine:set', { login: true })
    setState(login.isOn ? 'yes' : 'no')
  }
  return (
    <section className="sealed-offer">
      <p>{t('machine.offer')}</p>
      <div className="sealed-actions">
        <Button variant="default" onClick={() => void accept()}>
          {t('machine.offerYes')}
        </Button>
        <Button variant="subtle" onClick={() => setState('no')}>
          {t('machine.offerNo')}
        </Button>
      </div>
    </section>
  )
}
