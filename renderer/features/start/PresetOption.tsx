import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { doubtfulTake } from '../../../shared/recording/doubtfulTake.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { StateMark } from '../../ui/recording/StateIcon.tsx'
import type { StartDesk } from '../bulk/startable.ts'
import { FindingsBadge } from '../presets/FindingsBadge.tsx'
import { presetFindings } from '../presets/presetFindings.ts'
import { presetHolder } from './presetHolder.ts'

interface PresetOptionProps {
  readonly id: string
  readonly preset: Preset
  readonly desk: StartDesk
  readonly selected: boolean
  readonly onPick: () => void
  readonly onStart: () => void
}

/** One preset to choose. Focus stays in the search box; a double-click starts. */
export function PresetOption({ id, preset, desk, selected, onPick, onStart }: PresetOptionProps): JSX.Element {
  const { t } = useTranslation('start')
  const { settings } = preset
  const running = presetHolder(preset, desk)
  const account = settings.accountId === null ? undefined : desk.accounts[settings.accountId]
  return (
    <li
      id={id}
      role="option"
      aria-selected={selected}
      className="preset-option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      onDoubleClick={onStart}
    >
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <span className="truncate font-medium">{settings.name}</span>
          {account?.host.kind === 'rehearsal' ? (
            <span className="rehearsal-tag" data-small>
              {t('rehearsal')}
            </span>
          ) : null}
        </span>
        <span className="block truncate font-mono text-11 text-t3">
          {settings.channel} · {settings.recorderUid}
        </span>
      </span>
      {running === null ? (
        <FindingsBadge findings={presetFindings(preset, desk)} doubtful={doubtfulTake(preset, desk) !== null} />
      ) : (
        <span className="inline-flex items-center gap-1.5 text-12 text-t2">
          <StateMark state={running.phase === 'armed' ? 'armed' : 'recording'} size={12} />
          {running.presetId === preset.id
            ? t(running.phase === 'armed' ? 'slotReserved' : 'recordsNow')
            : t('heldBy', { name: running.name })}
        </span>
      )}
    </li>
  )
}
