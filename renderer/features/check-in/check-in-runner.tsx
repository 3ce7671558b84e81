import { Drawer } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { periodOf } from '#core/calendar/period'
import type { CheckIn, Position } from '#core/journal/check-in'
import type { Settings } from '#core/journal/settings'
import type { Edition } from '#core/questionnaires/catalogue'
import { hasContent, saysMotive } from '#core/reviews/completeness'
import { positionOf, type Step, stepIndexAt, stepsOf } from '#core/reviews/steps'
import { useJournal, useSaver } from '../../data/context'
import { finishCheckIn, keepPlace } from '../../data/repositories/check-ins'
import type { Sitting } from '../../data/repositories/sitting'
import { useLanguage } from '../../i18n/language'
import { SpaceAlert } from '../../notices'
import { paths } from '../../paths'
import { SaveAlert } from '../../save-status'
import { isComposing } from '../../ui/composing'
import { sendUnsentLines } from '../../ui/use-unsent-line'
import { Aside } from './aside/aside'
import { type CheckInData, readCheckIn } from './check-in-data'
import { CheckInHeader } from './check-in-header'
import { SectionList } from './section-list'
import { StepFoot } from './step-foot'
import { isSealed, StepView } from './step-view'
import { useSectionTimer } from './use-section-timer'
import './check-in.css'

/** How far finishing is: `under-way` while what is finished is not yet in both places. */
export type Sealing = 'open' | 'under-way' | 'sealed'

type CheckInRunnerProps = {
  readonly checkIn: CheckIn
  readonly edition: Edition
  readonly data: CheckInData
  readonly sitting: Sitting
  readonly settings: Settings
  readonly onSealing: (sealing: Sealing) => void
}

/** Leads through a check-in, one question at a time. */
export function CheckInRunner({ checkIn, edition, data, sitting, settings, onSealing }: CheckInRunnerProps) {
  const { t } = useTranslation()
  const journal = useJournal()
  const saver = useSaver()
  const language = useLanguage()
  const [, navigate] = useLocation()
  const [asideOpened, aside] = useDisclosure(false)
  const isWide = useMediaQuery('(min-width: 68.75rem)', true, { getInitialValueInEffect: false })
  const isAmending = checkIn.state === 'finished'

  const steps = stepsOf(edition.questions, data)
  // What is finished was left at its last question; who changes it begins at the first.
  const [position, setPosition] = useState<Position | undefined>(isAmending ? undefined : checkIn.position)
  const index = stepIndexAt(steps, position)
  const step = steps[index]

  const place = useRef<Position | undefined>(position)
  const keep = () => saver.laterQuietly('place', () => keepPlace(journal, checkIn.id, takePlace))
  const timer = useSectionTimer(
    step?.section ?? '',
    { seconds: checkIn.seconds, extended: checkIn.extended ?? {} },
    !isAmending && settings.timer !== 'off',
    keep,
  )
  const takePlace = () => ({
    position: place.current ?? (step ? positionOf(step) : { section: '', prompt: '' }),
    ...timer.takeUnkept(),
  })

  // The first words make the check-in: from then on it knows where the person is.
  const isKept = data.checkIn !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the check-in comes to be.
  useEffect(() => {
    if (isKept) keep()
  }, [isKept])

  const goTo = (target: Step) => {
    place.current = positionOf(target)
    setPosition(place.current)
    keep()
    void saver.flush()
  }
  const isFinishing = useRef(false)
  const finish = async () => {
    if (isFinishing.current) return
    isFinishing.current = true
    // What could not be saved is said by the alert, and the words stay on the screen.
    if (!isAmending) onSealing('under-way')
    const isOnDisk = (await saver.flush()) && (isAmending || (await saver.now(seal)))
    isFinishing.current = false
    if (!isOnDisk) return
    if (isAmending) navigate(paths.read(checkIn))
    else onSealing('sealed')
  }
  // What was sealed in an earlier stay stays covered until it is asked for, once a stay.
  const [hadSealed] = useState(() => holdsSealed(data))
  const [isRevealed, setRevealed] = useState(false)
  const seal = () => finishCheckIn(journal, sitting, takePlace())
  // Which question comes next may depend on what was just chosen: it is committed and read before anyone goes on.
  const latestSteps = useRef(steps)
  latestSteps.current = steps
  const stepBeside = async (offset: 1 | -1): Promise<Step | undefined> => {
    sendUnsentLines()
    if (!step || !(await saver.flush())) return steps[index + offset]
    const fresh = stepsOf(
      edition.questions,
      await readCheckIn(journal, sitting.blank, edition.questions, settings.fiveYearStart),
    )
    const here = stepIndexAt(fresh, positionOf(step))
    // What there was nothing to ask about may have just been named: then it is asked about next.
    const isNamedNow = offset === 1 && step.subject === undefined && fresh[here]?.subject !== undefined
    const wanted = fresh[isNamedNow ? here : here + offset]
    // The page follows the journal a moment later.
    for (let frame = 0; wanted && frame < 30 && !hasStep(latestSteps.current, wanted); frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    return wanted
  }
  const goOn = async () => {
    const next = await stepBeside(1)
    if (next) goTo(next)
    else await finish()
  }
  const goBack = async () => {
    const previous = await stepBeside(-1)
    if (previous) goTo(previous)
  }
  const leave = async () => {
    keep()
    if (await saver.flush()) navigate(isAmending ? paths.read(checkIn) : paths.today)
  }

  const commands = useRef({ goOn, goBack, leave })
  commands.current = { goOn, goBack, leave }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isComposing(event) || isInOverlay(event)) return
      if (event.key === 'Escape') {
        event.preventDefault()
        void commands.current.leave()
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        if (event.shiftKey) void commands.current.goBack()
        else void commands.current.goOn()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  if (!step) return null
  const texts = edition.texts[language]
  const { kind: answerKind } = step.prompt.answer
  const isCovered = hadSealed && !isRevealed && isSealed(step)
  // Periods side by side need the whole width.
  const isBroad = answerKind === 'side-by-side'
  const besideQuestion = isBroad ? null : (
    <Aside key={step.prompt.id} step={step} data={data} checkIn={checkIn} texts={texts} language={language} />
  )
  return (
    <div className={isBroad ? 'check-in check-in-broad' : 'check-in'}>
      <CheckInHeader
        checkIn={checkIn}
        title={texts.title}
        edition={edition}
        step={step}
        timer={timer}
        settings={settings}
        onAside={isWide || isBroad ? undefined : aside.open}
        onLeave={() => void leave()}
      />
      <SaveAlert />
      <SpaceAlert />
      <div className="check-in-frame">
        <SectionList edition={edition} texts={texts} steps={steps} current={step} data={data} onChoose={goTo} />
        <main className="check-in-middle" key={`${step.prompt.id}/${step.subject ?? ''}`}>
          <div
            className="check-in-inside"
            data-prompt={step.prompt.id}
            data-step={`${step.prompt.id}/${step.subject ?? ''}`}
          >
            <StepView
              step={step}
              texts={texts}
              language={language}
              data={data}
              checkIn={checkIn}
              sitting={sitting}
              isCovered={isCovered}
              onReveal={() => setRevealed(true)}
              place={position}
              onPlace={(field, caret) => {
                place.current = {
                  ...positionOf(step),
                  ...(field !== undefined && { field }),
                  ...(caret !== undefined && { caret }),
                }
                keep()
              }}
            />
            <StepFoot
              isFirst={index === 0}
              isLast={index === steps.length - 1}
              seal={isAmending ? undefined : periodOf(checkIn.periodKey).seal}
              onGoOn={() => void goOn()}
              onGoBack={() => void goBack()}
              onNotNow={answerKind === 'gate' ? () => void leave() : undefined}
            />
            {checkIn.kind === 'five-year' && <p className="small faint check-in-help">{t('checkIn.helpLine')}</p>}
          </div>
        </main>
        {isWide && !isBroad && <aside className="check-in-aside">{besideQuestion}</aside>}
      </div>
      <Drawer.Root
        opened={asideOpened && !isWide && !isBroad}
        onClose={aside.close}
        position="right"
        size="sm"
        lockScroll={false}
      >
        <Drawer.Overlay />
        <Drawer.Content>
          {/* The page has its one banner already. */}
          <Drawer.Header role="presentation">
            <Drawer.Title>{t('checkIn.aside')}</Drawer.Title>
            <Drawer.CloseButton aria-label={t('common.close')} />
          </Drawer.Header>
          <Drawer.Body>{besideQuestion}</Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </div>
  )
}

function holdsSealed({ answers, motives }: CheckInData): boolean {
  return (
    [...answers.values()].some(({ sealed, value }) => sealed && hasContent(value)) ||
    motives.some((motive) => motive.sealed && saysMotive(motive))
  )
}

function hasStep(steps: readonly Step[], { prompt, subject }: Step): boolean {
  return steps.some((step) => step.prompt.id === prompt.id && step.subject === subject)
}

function isInOverlay(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('[role="dialog"]') !== null
}
