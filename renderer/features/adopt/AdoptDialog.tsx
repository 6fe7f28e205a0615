import { type JSX, type Ref, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useWallView } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { AdoptByCard } from './AdoptByCard.tsx'
import { AdoptByIds } from './AdoptByIds.tsx'
import { type AdoptIds, idsToComplete, noIds } from './adoptIds.ts'

function NoAccount({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { t } = useTranslation('adopt')
  const { go } = useNavigation()
  return (
    <>
      <p className="text-t2">{t('noAccount')}</p>
      <DialogFoot>
        <Button size={40} onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          size={40}
          variant="primary"
          onClick={() => {
            onClose()
            go({ name: 'settings', section: 'accounts' })
          }}
        >
          {t('addAccount')}
        </Button>
      </DialogFoot>
    </>
  )
}

interface WaysProps {
  /** The session that lacks its ids; null: any recording. */
  readonly session: Session | null
  /** Its field: of what a session lacks, the sid is always missing. */
  readonly sid: Ref<HTMLInputElement>
  readonly onClose: () => void
}

function Ways({ session, sid, onClose }: WaysProps): JSX.Element {
  const { t } = useTranslation('adopt')
  const [way, setWay] = useState<'card' | 'ids'>(session === null ? 'card' : 'ids')
  const [ids, setIds] = useState<AdoptIds>(session === null ? noIds : idsToComplete(session))
  return (
    <>
      <Segmented<'card' | 'ids'>
        label={t('way')}
        value={way}
        onChange={setWay}
        options={[
          { value: 'card', label: t('byCard') },
          { value: 'ids', label: t('byIds') },
        ]}
      />
      <div className="mt-4">
        {way === 'card' ? (
          <AdoptByCard
            onIds={(found) => {
              setIds({ ...noIds, ...found })
              setWay('ids')
            }}
            onClose={onClose}
          />
        ) : (
          <AdoptByIds ids={ids} session={session} sid={sid} onChange={setIds} onClose={onClose} />
        )}
      </div>
    </>
  )
}

/** Ctrl+Shift+A: takes over a recording that was started elsewhere. */
export function AdoptDialog(): JSX.Element {
  const { t } = useTranslation('adopt')
  const open = useWallView((view) => view.adopting)
  const adoptFor = useWallView((view) => view.adoptFor)
  const change = useWallView((view) => view.change)
  const accounts = useDesk((desk) => Object.keys(desk.accounts).length)
  const session = useDesk((desk) => (adoptFor === null ? null : (desk.sessions[adoptFor] ?? null)))
  const sid = useRef<HTMLInputElement>(null)
  const close = (): void => change({ adopting: false, adoptFor: null })
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={session === null ? t('title') : t('forOne.title', { name: session.name })}
      description={t(session === null ? 'text' : 'forOne.text')}
      width={640}
      {...(session === null ? {} : { initialFocus: sid })}
    >
      {accounts === 0 ? <NoAccount onClose={close} /> : <Ways session={session} sid={sid} onClose={close} />}
    </Dialog>
  )
}
