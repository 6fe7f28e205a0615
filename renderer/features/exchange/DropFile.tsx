import './exchange.css'
import { type JSX, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePresetListStore } from '../../stores/presetList.ts'

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** A file that is dragged over the window may be dropped anywhere: it is looked into, and nothing else happens with it. */
export function DropFile(): JSX.Element | null {
  const { t } = useTranslation('exchange')
  const store = usePresetListStore()
  const [over, setOver] = useState(false)

  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file !== undefined) store.getState().change({ importing: { file } })
    }
    window.addEventListener('dragenter', drag)
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', drag)
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [store])

  return over ? <div className="drop-file">{t('import.drop')}</div> : null
}
