// Makes package-lock.json agree with itself.
//
// Some packages (linter, formatter, DuckDB) name one optional package per kind of machine. A registry does not always
// serve all of those; npm then leaves the missing ones out of the lock but keeps their names in it, and `npm ci` refuses
// a lock that names what it does not hold. This takes those names out. Run it after every `npm install` that changes the
// lock: `node tools/prune-lock.mjs`. Plain JavaScript, because it must also run where only an older Node is at hand.
import { readFileSync, writeFileSync } from 'node:fs'

/** True when a package at `place` of the tree finds `name` in its own node_modules or in one further up. */
function finds(packages, place, name) {
  const root = `node_modules/${name}`
  for (let folder = place; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder}/${root}` in packages) return true
  }
  return root in packages
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const dropped = []
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (finds(lock.packages, place, name)) continue
    delete entry.optionalDependencies[name]
    dropped.push(name)
  }
}

writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(dropped.length === 0 ? 'The lock is whole.' : `Taken out of the lock: ${dropped.join(', ')}`)
