import { type Answer, refusal } from '../answer.ts'
import { bodies } from '../checks/bodies.ts'
import { accepted, type CallDeps, type CallInput, findRecording, readBody } from './context.ts'
import { stopFiles } from './fileList.ts'

/** A store that says no is known to have failed; from one that says nothing nobody knows. */
const outcomes = { refused: 'backuped', silent: 'unknown' } as const

/** stop: ends the recording at once and answers when the files are up. */
export async function stop(input: CallInput, deps: CallDeps): Promise<Answer> {
  const { app } = input
  const { clock, sessions, stopping, times } = deps
  const body = readBody(input, bodies[app.dialect].empty, 2)
  if (!body.ok) return body.answer
  const who = { cname: body.value.cname, uid: body.value.uid }
  const found = findRecording(input, deps, who)
  if (!found.ok) return found.answer
  const { sid } = found.value.recording
  if (found.value.recording.ended)
    return refusal(app.dialect, app.dialect === 'current' ? 49 : 501, 'the recording service is exiting', { who })

  const trouble = found.value.recording.destination === 'rehearsal' ? deps.uploadTrouble() : null
  const outcome = trouble === null ? undefined : outcomes[trouble]
  const ended = sessions.end(sid, 'stop', outcome) ?? found.value.recording
  const wait = { queried: false }
  stopping.set(sid, wait)
  await new Promise<void>((resolve) => (times.stopUpload > 0 ? clock.after(times.stopUpload, resolve) : resolve()))
  stopping.delete(sid)

  if (app.dialect === 'current' && ended.mediaFrom === null)
    return refusal(app.dialect, 435, 'no recorded data', { status: 206, who, sid })
  // A query while the stop waits spoils its answer.
  if (app.dialect === 'current' && wait.queried)
    return refusal(app.dialect, 65, 'the request timed out', { status: 206, who, sid })
  const recording = sessions.recording(sid) ?? ended
  const files = stopFiles(app.dialect, recording, times, clock.now())
  return accepted(app, recording, { ...files, uploadingStatus: recording.upload })
}
