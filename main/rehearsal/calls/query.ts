import { type Answer, refusal } from '../answer.ts'
import { accepted, type CallDeps, type CallInput, findRecording } from './context.ts'
import { queryFiles } from './fileList.ts'

/** query: the status of a recording and its file. */
export function query(input: CallInput, deps: CallDeps): Answer {
  const { app } = input
  const found = findRecording(input, deps)
  if (!found.ok) return found.answer
  const { recording, standing } = found.value
  const stop = deps.stopping.get(recording.sid)
  if (stop) stop.queried = true
  // After a stop the specification's service only says that it is leaving; today's goes on with 6, 7 and 8.
  if (app.dialect === 'specification' && recording.ended?.by === 'stop')
    return refusal(app.dialect, 501, 'the recording service is exiting')
  const status = standing.kind === 'status' ? standing.status : 0
  const files = queryFiles(app.dialect, recording, deps.times, deps.clock.now())
  return accepted(app, recording, { ...files, status: app.dialect === 'specification' ? String(status) : status })
}
