import { describe, expect, it } from 'vitest'
import { createDesk } from '../../builders/desk.ts'

describe('a defect while a question is asked', () => {
  it('is told, and the recording is asked about again', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('query', () => {
      throw new Error('defect')
    })
    await desk.clock.pass(16_000)
    expect(desk.shown(id).evidence.problem?.code).toBe('internal')
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('recording')
    expect(desk.shown(id).evidence.problem).toBeNull()
  })
})

describe('a defect while an answer is heard', () => {
  it('holds up no question about others', async () => {
    const desk = await createDesk({ presets: 2 })
    const { id, sid } = await desk.record(1)
    const other = await desk.record(2)
    const query = desk.agora.query.bind(desk.agora)
    desk.agora.query = async (context, recording) => {
      const result = await query(context, recording)
      return recording.sid === sid && result.ok
        ? { ...result, value: { ...result.value, files: null as never } }
        : result
    }
    for (let s = 0; s < 120; s += 5) {
      await desk.clock.pass(5_000)
      expect(desk.state(other.id)).toBe('recording')
    }
    expect(desk.state(id)).toBe('unverified')
    desk.agora.query = query
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('recording')
  })
})
