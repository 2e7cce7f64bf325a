#!/usr/bin/env node
// The command `loopbaan`. Plain JavaScript, because an older Node must be able to read it: the program itself is
// TypeScript that Node 24 runs as it is. On an older Node this starts the Node 24 that `npm ci` installed.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

if (Number.parseInt(process.versions.node, 10) >= 24) {
  // Who reads only the first lines (`| head`) has seen enough.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  const { main } = await import('../src/app/cli/main.ts')
  process.exitCode = await main(process.argv.slice(2), { out: process.stdout, error: process.stderr })
} else {
  const node = installedNode()
  if (node === null) {
    console.error(
      `Loopbaanmonitor heeft Node 24 nodig; dit is ${process.version}. Voer "npm ci" uit, of installeer Node 24.`,
    )
    console.error(`Loopbaanmonitor needs Node 24; this is ${process.version}. Run "npm ci", or install Node 24.`)
    process.exit(1)
  }
  runWith(node)
}

/** The path of the Node that npm installed with this program, or null when there is none for this machine. */
function installedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`)
    return join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  } catch {
    return null
  }
}

/** Runs this file again with another Node, and ends as that one ends. */
function runWith(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl+C in a terminal reaches the child without our help.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    console.error(`${node}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
