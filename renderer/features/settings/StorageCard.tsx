import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorageProfile } from '../../../shared/recording/account.ts'
import type { SecretStatus } from '../../../shared/secretStatus.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/form/ConfirmDialog.tsx'
import { storedDay } from '../../ui/form/storedDay.ts'
import { useCommand } from '../../ui/form/useCommand.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { placeName } from './storageSchema.ts'

interface StorageCardProps {
  readonly profile: StorageProfile
  readonly onEdit: () => void
}

interface Standing {
  readonly icon: IconName
  readonly className: string
  readonly key: 'keysStored' | 'keysNone' | 'keysLocked' | 'keysLost'
}

const standings: Readonly<Record<SecretStatus['state'], Standing>> = {
  stored: { icon: 'check', className: 'text-ok', key: 'keysStored' },
  none: { icon: 'blocks', className: 'text-serious', key: 'keysNone' },
  lost: { icon: 'blocks', className: 'text-serious', key: 'keysLost' },
  locked: { icon: 'lock', className: 'text-caution', key: 'keysLocked' },
  unavailable: { icon: 'lock', className: 'text-caution', key: 'keysLocked' },
}

/** Both keys are needed: the one that stands worse decides. */
const worse = (a: SecretStatus, b: SecretStatus): SecretStatus => (a.state === 'stored' ? b : a)

/** A storage profile in the list. */
export function StorageCard({ profile, onEdit }: StorageCardProps): JSX.Element {
  const { t } = useTranslation('settings')
  const presets = useDesk(
    (desk) => Object.values(desk.presets).filter((one) => one.settings.storageProfileId === profile.id).length,
  )
  const [removing, setRemoving] = useState(false)
  const [now] = useState(() => Date.now())
  const removal = useCommand()
  const keys = worse(profile.accessKey, profile.secretKey)
  const standing = standings[keys.state]

  return (
    <article className="panel flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3" aria-label={profile.label}>
      <div className="min-w-0 flex-1 basis-64">
        <h3 className="text-15 font-semibold wrap-anywhere">{profile.label}</h3>
        <p className="mt-1 text-12 text-t2">
          <span className="selectable font-mono wrap-anywhere">{profile.bucket}</span> ·{' '}
          {placeName(profile.vendor, profile.region)}
        </p>
        <p className={`mt-1 flex items-center gap-1.5 text-12 ${standing.className}`}>
          <Icon name={standing.icon} size={12} />
          <span className="text-t2">
            {t(`storage.${standing.key}`, { day: keys.state === 'none' ? '' : storedDay(keys.at, now) })} ·{' '}
            {presets === 0 ? t('storage.usedByNone') : t('storage.usedBy', { count: presets })}
          </span>
        </p>
      </div>
      <Button icon="edit" aria-label={t('editNamed', { name: profile.label })} onClick={onEdit}>
        {t('edit')}
      </Button>
      <Menu
        trigger={
          <Button iconOnly icon="more">
            {t('more', { name: profile.label })}
          </Button>
        }
        entries={[{ key: 'remove', label: t('storage.remove'), icon: 'remove', onSelect: () => setRemoving(true) }]}
      />
      <ConfirmDialog
        open={removing}
        title={t('storage.removeTitle', { name: profile.label })}
        confirm={t('storage.removeConfirm')}
        busy={removal.busy}
        blocked={presets > 0}
        problem={removal.problem}
        onClose={() => setRemoving(false)}
        onConfirm={() => void removal.run('storage.remove', { id: profile.id })}
      >
        {presets > 0 ? t('storage.removeInUse', { count: presets }) : t('storage.removeText')}
      </ConfirmDialog>
    </article>
  )
}
