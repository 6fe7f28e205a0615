import './preflight.css'
import { type JSX, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { regionById } from '../../../shared/agora/vendors.ts'
import type { MethodInput } from '../../../shared/ipc/contract.ts'
import type { CheckResult } from '../../../shared/recording/preflight/check.ts'
import { useClient } from '../../stores/client.ts'
import { Button } from '../../ui/Button.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { ResultCard } from './ResultCard.tsx'

/** The values of a storage form at this moment, keys that were typed included. */
export type BucketForm = Omit<MethodInput<'preflight.testBucket'>, 'runId'>

interface BucketTestProps {
  /** Null where something is missing; the form has marked it then. */
  readonly read: () => Promise<BucketForm | null>
  /** Changes with everything that is tested: a verdict is one on these values alone. */
  readonly values: string
  /** Puts another region of the same vendor into the form. */
  readonly onRegion: (region: number) => void
}

interface Tested {
  readonly result: CheckResult
  readonly vendor: number
  /** What was in the form when the test began. */
  readonly values: string
}

/** Tests a bucket from its form, before anything is saved. */
export function BucketTest({ read, values, onRegion }: BucketTestProps): JSX.Element {
  const { t } = useTranslation('preflight')
  const client = useClient()
  const { run, busy, problem } = useCommand()
  const [tested, setTested] = useState<Tested | null>(null)
  const current = useRef<string | null>(null)
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tested !== null) shown.current?.scrollIntoView({ block: 'nearest' })
  }, [tested])
  useEffect(
    () => () => {
      if (current.current !== null) void client.call('preflight.cancel', { runId: current.current })
    },
    [client],
  )

  const test = async (): Promise<void> => {
    const form = await read()
    if (form === null) return
    const before = values
    const runId = crypto.randomUUID()
    current.current = runId
    setTested(null)
    const result = await run('preflight.testBucket', { runId, ...form })
    current.current = null
    if (result.ok) setTested({ result: result.value, vendor: form.vendor, values: before })
  }
  const cancel = (): void => {
    if (current.current !== null) void client.call('preflight.cancel', { runId: current.current })
  }
  const isOld = tested !== null && tested.values !== values
  const fix = tested?.result.fix
  const region = fix?.kind === 'useRegion' && tested !== null ? regionById(tested.vendor, fix.region) : null
  return (
    <div ref={shown} className="mt-4 flex max-w-160 flex-col gap-3" aria-live="polite">
      <div className="flex flex-wrap items-center gap-3">
        <Button icon="upload" disabled={busy} onClick={() => void test()}>
          {t(busy ? 'bucket.testing' : 'bucket.button')}
        </Button>
        {busy ? (
          <Button variant="quiet" onClick={cancel}>
            {t('cancel')}
          </Button>
        ) : (
          <span className="text-12 text-t3">{t('bucket.hint')}</span>
        )}
      </div>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {!isOld ? null : (
        <p className="flex items-start gap-2 text-t2">
          <Icon name="look" className="mt-0.5 flex-none text-caution" />
          {t('bucket.changed')}
        </p>
      )}
      {tested === null || isOld ? null : (
        <ResultCard
          result={tested.result}
          actions={
            region === null ? undefined : (
              <Button
                onClick={() => {
                  onRegion(region.id)
                  setTested(null)
                }}
              >
                {t('fixes.useRegion', { region: region.name ?? region.code })}
              </Button>
            )
          }
        />
      )}
    </div>
  )
}
