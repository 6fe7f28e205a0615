import './exchange.css'
import { type JSX, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropped, mustWait } from '../../stores/importQueue.ts'
import { usePresetList, usePresetListStore } from '../../stores/presetList.ts'

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Files that are dragged over the window may be dropped anywhere: they are looked into one by one, and nothing else happens with them. */
export function DropFile(): JSX.Element | null {
  const { t } = useTranslation('exchange')
  const store = usePresetListStore()
  const waits = usePresetList(({ importing }) => mustWait(importing))
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
      const files = [...(event.dataTransfer?.files ?? [])]
      store.getState().importStep((queue) => dropped(queue, files))
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

  return over ? <div className="drop-file">{t(waits ? 'import.dropWaits' : 'import.drop')}</div> : null
}
