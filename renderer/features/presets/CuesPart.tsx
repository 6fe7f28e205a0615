import '../cues/cues.css'
import { type JSX, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Cue, MAX_CUES } from '../../../shared/layout/cue.ts'
import { layoutOf } from '../../../shared/layout/layoutOf.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Remarks } from '../../ui/form/Remarks.tsx'
import { moved } from '../../ui/form/regionUnits.ts'
import { freeKey, newCue } from '../cues/cueList.ts'
import { CueFormRow } from './CueFormRow.tsx'
import { useFindingRemarks } from './useFindingRemarks.ts'
import type { PresetEditor } from './usePresetEditor.ts'

/** The cues of a show: in order, each with a name, a key and a layout. */
export function CuesPart({ editor }: { readonly editor: PresetEditor }): JSX.Element {
  const { t } = useTranslation('cues')
  const { settings, preset } = editor
  const { cues } = settings
  const library = useDesk((desk) => desk.layouts)
  const remarks = useFindingRemarks(editor)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const removedAt = useRef<number | null>(null)
  // The button that was pressed is gone: the keyboard goes on at the next cue, or at the heading.
  useEffect(() => {
    const at = removedAt.current
    removedAt.current = null
    if (at === null) return
    const rows = list.current?.children
    const row = rows?.item(Math.min(at, rows.length - 1))
    const next = row?.querySelector<HTMLElement>('[data-remove]') ?? document.getElementById('preset-cues')
    next?.focus()
  }, [cues])
  const change = (next: readonly Cue[], words = ''): void => {
    editor.change({ cues: [...next] })
    setSaid(words)
  }
  const add = (): void => {
    const name = t('default', { number: cues.length + 1 })
    change([...cues, newCue(name, freeKey(cues), layoutOf(settings, library))], t('form.added', { name }))
  }
  const found = remarks(cues.map((_, index) => `cues.${index}.name`))

  return (
    <section className="cues-part" aria-labelledby="preset-cues">
      <h3 id="preset-cues" tabIndex={-1}>
        {t('form.cues')}
        <span>{t('form.cuesHint')}</span>
      </h3>
      {cues.length === 0 ? <p className="text-12 text-t3">{t('form.noCues')}</p> : null}
      <ol ref={list} className="cue-list">
        {cues.map((cue, index) => (
          <CueFormRow
            key={cue.id}
            cue={cue}
            index={index}
            cues={cues}
            canvas={settings.canvas}
            presetId={preset?.settings.cues.some(({ id }) => id === cue.id) === true ? preset.id : null}
            onChange={change}
            onMove={(to) => {
              if (to >= 0 && to < cues.length) change(moved(cues, index, to), t('form.moved', { number: to + 1 }))
            }}
            onRemove={() => {
              removedAt.current = index
              change(
                cues.filter(({ id }) => id !== cue.id),
                t('form.removed', { name: cue.name }),
              )
            }}
          />
        ))}
      </ol>
      {found.length === 0 ? null : <Remarks remarks={found} />}
      <p className="sr-only" role="status">
        {said}
      </p>
      <Button size={24} icon="add" disabled={cues.length >= MAX_CUES} onClick={add}>
        {t('form.add')}
      </Button>
    </section>
  )
}
