import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { doubtfulTake } from '../../../shared/recording/doubtfulTake.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useWallView } from '../../stores/wallView.ts'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { Remarks } from '../../ui/form/Remarks.tsx'
import { StateMark } from '../../ui/recording/StateIcon.tsx'
import { FindingsBadge } from '../presets/FindingsBadge.tsx'
import { presetFindings } from '../presets/presetFindings.ts'
import { doubtRemark } from '../start/doubtRemark.ts'
import { presetHolder } from '../start/presetHolder.ts'
import { type StartDesk, isStartable } from './startable.ts'

interface StartSheetRowProps {
  readonly preset: Preset
  readonly desk: StartDesk
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** A preset that may be ticked, unless something stands against it. */
export function StartSheetRow({ preset, desk, checked, onChange }: StartSheetRowProps): JSX.Element {
  const { t, i18n } = useTranslation('bulk')
  const { go } = useNavigation()
  const change = useWallView((view) => view.change)
  const running = presetHolder(preset, desk)
  const startable = isStartable(preset, desk)
  const doubtful = startable ? doubtfulTake(preset, desk) : null
  const { name, channel, recorderUid } = preset.settings
  return (
    <li className="sheet-row" data-two>
      <Checkbox checked={checked} disabled={!startable} onChange={onChange}>
        {name}
        <span className="block truncate font-mono text-11 font-normal text-t3">
          {[channel, recorderUid].filter((part) => part !== '').join(' · ')}
        </span>
      </Checkbox>
      <span>
        {running === null ? (
          <FindingsBadge findings={presetFindings(preset, desk)} doubtful={doubtful !== null} />
        ) : (
          <span className="sheet-state">
            <StateMark state={running.phase === 'armed' ? 'armed' : 'recording'} size={12} />
            {running.presetId === preset.id
              ? t(running.phase === 'armed' ? 'startSheet.isArmed' : 'startSheet.runs')
              : t('startSheet.heldBy', { name: running.name })}
          </span>
        )}
      </span>
      {doubtful === null ? null : (
        <div className="sheet-remark">
          <Remarks
            remarks={[
              doubtRemark(i18n, doubtful, (screen) => {
                change({ starting: null })
                go(screen)
              }),
            ]}
          />
        </div>
      )}
    </li>
  )
}
