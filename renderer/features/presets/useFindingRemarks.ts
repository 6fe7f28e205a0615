import { useTranslation } from 'react-i18next'
import { layoutOf } from '../../../shared/layout/layoutOf.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import { takenUids } from '../../../shared/recording/freeUid.ts'
import { useDesk } from '../../stores/desk.ts'
import { type Remark, findingText, findingWhat, hint } from '../../ui/form/remark.ts'
import { fixOf } from './fixes.ts'
import type { PresetEditor } from './usePresetEditor.ts'

/** Says what the linter finds about the given fields, with fixes that act on the draft; else the hint. */
export function useFindingRemarks(
  editor: PresetEditor,
): (fields: readonly string[], help?: string) => readonly Remark[] {
  const { t, i18n } = useTranslation('presets')
  const library = useDesk((desk) => desk.layouts)
  const presets = useDesk((desk) => desk.presets)
  const sessions = useDesk((desk) => desk.sessions)
  const remark = (finding: Finding): Remark => {
    const taken = takenUids(editor.settings, Object.values(presets), Object.values(sessions), library)
    const fix = fixOf(finding, { ...editor.settings, layout: layoutOf(editor.settings, library) }, taken)
    return {
      tone: finding.severity,
      // A button says what to do better than words.
      text: fix === null ? findingText(i18n, finding) : findingWhat(i18n, finding),
      ...(fix === null
        ? {}
        : { fix: { label: t(`fix.${fix.label}`, { value: fix.value }), apply: () => editor.replace(fix.apply) } }),
    }
  }
  return (fields, help) => {
    const found = editor.findings.filter(({ field }) => fields.includes(field)).map(remark)
    return found.length === 0 && help !== undefined ? [hint(help)] : found
  }
}
