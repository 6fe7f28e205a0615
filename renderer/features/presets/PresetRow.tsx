import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preset } from '../../../shared/recording/preset.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useServiceMinute } from '../../stores/serviceMinute.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/form/ConfirmDialog.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { Menu } from '../../ui/Menu.tsx'
import { runningSession } from '../start/runningSession.ts'
import type { StartCommand } from '../start/useStart.ts'
import { FindingsBadge } from './FindingsBadge.tsx'
import { countFindings, presetFindings } from './presetFindings.ts'

interface PresetRowProps {
  readonly preset: Preset
  readonly start: StartCommand
  readonly onDuplicate: () => void
}

/** One preset in the list. The row opens it; its buttons start, copy and delete it. */
export function PresetRow({ preset, start, onDuplicate }: PresetRowProps): JSX.Element {
  const { t } = useTranslation(['presets', 'start', 'forms'])
  const { go } = useNavigation()
  const { settings } = preset
  const { name } = settings
  const storageProfiles = useDesk((desk) => desk.storageProfiles)
  const presets = useDesk((desk) => desk.presets)
  const accounts = useDesk((desk) => desk.accounts)
  const layouts = useDesk((desk) => desk.layouts)
  const account = settings.accountId === null ? undefined : accounts[settings.accountId]
  const running = useDesk((desk) => runningSession(preset, desk))
  const [removing, setRemoving] = useState(false)
  const removal = useCommand()
  const findings = presetFindings(preset, { storageProfiles, presets, accounts, layouts, now: useServiceMinute() })
  const storage = settings.storageProfileId === null ? undefined : storageProfiles[settings.storageProfileId]
  const blocked = countFindings(findings).blocks > 0

  const begin = async (): Promise<void> => {
    const session = await start.start(preset.id)
    if (session !== null) go({ name: 'session', id: session.id })
  }

  return (
    <tr>
      <th scope="row" className="font-normal">
        <button
          type="button"
          className="preset-open"
          aria-label={t('open', { name })}
          onClick={() => go({ name: 'preset', id: preset.id })}
        >
          {name}
        </button>
      </th>
      <td className="col-channel font-mono text-12 text-t2">
        {settings.channel === '' ? t('noChannel') : settings.channel} ·{' '}
        {settings.recorderUid === '' ? t('noUid') : settings.recorderUid}
      </td>
      <td className="col-account">
        <span className="flex items-center gap-2 text-t2">
          {account?.label ?? t('noAccount')}
          {account?.host.kind === 'rehearsal' ? (
            <span className="rehearsal-tag" data-small>
              {t('start:rehearsal')}
            </span>
          ) : null}
        </span>
      </td>
      <td className="col-storage text-t2">{storage?.label ?? t('noStorage')}</td>
      <td className="col-layout text-t2">{t(`forms:layout.names.${settings.layout.mixedVideoLayout}`)}</td>
      <td>
        <FindingsBadge findings={findings} />
      </td>
      <td>
        <div className="preset-actions">
          {running === null ? (
            <Button
              size={24}
              aria-label={t('startNamed', { name })}
              disabled={blocked || start.starting}
              onClick={() => void begin()}
            >
              {t('startShort')}
            </Button>
          ) : (
            <Button size={24} variant="quiet" onClick={() => go({ name: 'session', id: running.id })}>
              {t('start:recordsNow')}
            </Button>
          )}
          <Menu
            trigger={
              <Button size={24} variant="quiet" iconOnly icon="more">
                {t('moreNamed', { name })}
              </Button>
            }
            entries={[
              { key: 'duplicate', label: t('duplicate'), icon: 'duplicate', onSelect: onDuplicate },
              { key: 'remove', label: t('remove'), icon: 'remove', onSelect: () => setRemoving(true) },
            ]}
          />
          <ConfirmDialog
            open={removing}
            title={t('removeTitle', { name })}
            confirm={t('removeConfirm')}
            busy={removal.busy}
            problem={removal.problem}
            onClose={() => setRemoving(false)}
            onConfirm={() => void removal.run('presets.remove', { id: preset.id })}
          >
            {t('removeText')}
          </ConfirmDialog>
        </div>
      </td>
    </tr>
  )
}
