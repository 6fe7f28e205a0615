import { type JSX, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnerlessSecret } from '../../../../shared/ownerlessSecret.ts'
import { mayRecord } from '../../../../shared/recording/mayRecord.ts'
import { useDesk } from '../../../stores/desk.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/form/ConfirmDialog.tsx'
import { useCommand } from '../../../ui/form/useCommand.ts'
import { type SecretRow, countKinds } from './secretRows.ts'

interface ForgetEverythingProps {
  readonly rows: readonly SecretRow[]
  /** Those of records that no screen shows: they go as well. */
  readonly ownerless: readonly OwnerlessSecret[]
  readonly onForgotten: () => void
}

/** Forgets every secret at once, after it was said what that means; afterwards it says what is left and what goes on. */
export function ForgetEverything({ rows: all, ownerless, onForgotten }: ForgetEverythingProps): JSX.Element {
  const { t } = useTranslation('secrets')
  const running = useDesk(
    ({ sessions }) => Object.values(sessions).filter((one) => mayRecord(one) && !one.rehearsal).length,
  )
  const own = all.filter(({ made }) => !made)
  const rehearses = own.length < all.length
  const goes = [...own, ...ownerless]
  const { busy, problem, run, forgetProblem } = useCommand()
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState<{ readonly forgotten: number; readonly left: number } | null>(null)

  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (done !== null) told.current?.scrollIntoView({ block: 'nearest' })
  }, [done])

  const ask = (open: boolean): void => {
    forgetProblem()
    setAsking(open)
  }
  const forget = async (): Promise<void> => {
    const result = await run('secrets.forgetEverything', null)
    if (!result.ok) return
    setDone(result.value)
    setAsking(false)
    onForgotten()
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-hair pt-4">
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="text-15 font-semibold">{t('forget.title')}</h3>
        <p className="text-t2">{t('forget.text')}</p>
        <div ref={told} role="status" className="mt-2 flex flex-col gap-1 empty:hidden">
          {done === null ? null : (
            <>
              <p className="font-semibold">
                {done.left === 0 ? t('forget.done', { count: done.forgotten }) : t('forget.left', { count: done.left })}
              </p>
              <p className="text-t2">{t('forget.next')}</p>
              {running === 0 ? null : <p className="text-t2">{t('forget.goesOn', { count: running })}</p>}
            </>
          )}
        </div>
      </div>
      <Button variant="danger" icon="remove" disabled={goes.length === 0 || busy} onClick={() => ask(true)}>
        {t('forget.button')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('forget.ask')}
        confirm={t('forget.confirm')}
        danger
        busy={busy}
        problem={problem}
        onClose={() => ask(false)}
        onConfirm={() => void forget()}
      >
        <span className="flex flex-col gap-2">
          <span>{t('forget.list')}</span>
          <span role="list" className="flex flex-col pl-4">
            {countKinds(goes).map(([kind, count]) => (
              <span role="listitem" key={kind}>
                {t(`forget.kinds.${kind}`, { count })}
              </span>
            ))}
          </span>
          {ownerless.length === 0 ? null : <span>{t('forget.ownerless', { count: ownerless.length })}</span>}
          {running === 0 ? null : <strong className="text-t1">{t('forget.running', { count: running })}</strong>}
          {rehearses ? <span>{t('forget.rehearsal')}</span> : null}
          <span>{t('forget.after')}</span>
        </span>
      </ConfirmDialog>
    </div>
  )
}
