import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountId } from '../../../shared/ids.ts'
import type { Problem } from '../../../shared/problem.ts'
import { EnterCertificate } from '../../features/settings/EnterCertificate.tsx'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { namesAt } from '../../ui/banners.ts'

interface BannerDetailsProps {
  readonly problems: readonly Problem[]
  readonly what: string
  /** Names of the recordings that nothing can be sent for. */
  readonly running?: readonly string[]
  /** Accounts that a certificate typed for this session would help. */
  readonly accounts?: readonly AccountId[]
}

/** The whole text of problems whose bar shows only its beginning, whom they concern, and what helps each. */
export function BannerDetails({ problems, what, running = [], accounts = [] }: BannerDetailsProps): JSX.Element {
  const { t } = useTranslation('shell')
  const [open, setOpen] = useState(false)
  const known = useDesk((desk) => desk.accounts)
  const concerned = ({ params }: Problem): string => {
    const names = namesAt(String(params['host'] ?? ''), known)
    if (names.length > 0) return t('banner.concerned', { count: names.length, names: names.join(', ') })
    return running.length === 0 ? '' : t('banner.recordings', { count: running.length, names: running.join(', ') })
  }
  return (
    <>
      <Button aria-label={t('banner.detailsOf', { what })} onClick={() => setOpen(true)}>
        {t('banner.details')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('banner.details')} width={640}>
        <div className="flex flex-col gap-3">
          {problems.map((problem, at) => (
            <ProblemNotice
              key={at}
              problem={problem}
              concerns={concerned(problem)}
              announce={false}
              {...(accounts.length === 0
                ? {}
                : { actions: accounts.map((id) => <EnterCertificate key={id} accountId={id} named />) })}
            />
          ))}
        </div>
        <DialogFoot>
          <Button size={40} onClick={() => setOpen(false)}>
            {t('dialog.close')}
          </Button>
        </DialogFoot>
      </Dialog>
    </>
  )
}
