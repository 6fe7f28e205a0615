import { z } from 'zod'
import { Canvas } from './preset.ts'
import { Session } from './session.ts'

/** Longest card that is read, characters. */
export const CARD_LENGTH = 16_384

const id = z.string().min(1).max(2048)

/** What another desk needs to take a running recording over: its ids, and nothing secret. Version 1. */
export const HandOverCard = z.object({
  kind: z.literal('recording-desk/hand-over'),
  version: z.literal(1),
  name: z.string().min(1).max(120),
  appId: id,
  channel: id,
  recorderUid: id,
  resourceId: id,
  sid: id,
  /** ms since 1970 on the clock of the desk that wrote the card. */
  writtenAt: z.number(),
  canvas: Canvas,
  storage: Session.shape.storage,
})
export type HandOverCard = z.infer<typeof HandOverCard>

/** The card of a session as text; null while one of its ids is not known. */
export function writeCard(session: Session, writtenAt: number): string | null {
  const { name, appId, channel, recorderUid, resourceId, sid, canvas, storage } = session
  if (resourceId === null || sid === null) return null
  const card: HandOverCard = {
    kind: 'recording-desk/hand-over',
    version: 1,
    name,
    appId,
    channel,
    recorderUid,
    resourceId,
    sid,
    writtenAt,
    canvas,
    storage,
  }
  return `${JSON.stringify(card, null, 2)}\n`
}

/** Whether the text is, or was before it was cut off, a card of whatever version. */
export const isPartOfCard = (text: string): boolean => text.includes('recording-desk/hand-over')

/** Reads a card; null when the text is none. What a newer desk adds to it is left out. */
export function readCard(text: string): HandOverCard | null {
  if (text.length > CARD_LENGTH) return null
  try {
    const card = HandOverCard.safeParse(JSON.parse(text))
    return card.success ? card.data : null
  } catch {
    return null
  }
}
