import { type CliFlags, readFlags, usage } from './cliFlags.ts'
import { defaultApp } from './options.ts'
import { createRehearsalService, type RehearsalService } from './service.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

function introduce(service: RehearsalService, flags: CliFlags) {
  const credentials = service.credentials()
  if (flags.json) {
    const control = service.controlToken === null ? {} : { controlToken: service.controlToken }
    say(JSON.stringify({ url: service.url, ...credentials, bucketUrl: service.bucket.url, ...control }))
    return
  }
  const { storage } = credentials
  say(`Rehearsal service at ${service.url} (${flags.dialect} dialect)

  App ID                ${credentials.appId}
  Customer ID           ${credentials.customerId}
  Customer certificate  ${credentials.customerCertificate}
  Storage               vendor ${storage.vendor}, region ${storage.region}, bucket ${storage.bucket}
                        access key ${storage.accessKey}, secret key ${storage.secretKey}
  Bucket                ${service.bucket.url}/${storage.bucket} (S3 protocol)${
    service.controlToken === null ? '' : `\n  Control token         ${service.controlToken}`
  }

Stop it with Ctrl+C.`)
}

async function run() {
  const flags = readFlags(process.argv.slice(2))
  if (flags.help) {
    say(usage)
    return
  }
  const service = await createRehearsalService({
    apps: [{ ...defaultApp, dialect: flags.dialect }],
    port: flags.port,
    bucketPort: flags.bucketPort,
    statePath: flags.statePath,
    control: flags.control,
    ...(flags.speed === null ? {} : { speed: flags.speed }),
  })
  const leave = () => {
    void service.close().then(() => process.exit(0))
  }
  process.once('SIGINT', leave)
  process.once('SIGTERM', leave)
  introduce(service, flags)
}

await run().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`The rehearsal service did not start. ${message}\n\n${usage}`)
  process.exitCode = 1
})
