import { UserError, exitCodes } from '../user-error.ts'
import { isLoopback } from '../web/loopback.ts'

/** How the address of every page begins for who visits the site: scheme, name and port, without a slash at the end. */
export type PublicAddress = string

/** Why an address will not do; `null` when it will. */
function fault(address: URL): 'path' | 'more' | 'http' | 'scheme' | null {
  const { protocol, hostname, pathname, search, hash, username, password } = address
  if (protocol !== 'https:' && protocol !== 'http:') return 'scheme'
  if (username + password + search + hash !== '') return 'more'
  if (pathname !== '/') return 'path'
  return protocol === 'http:' && !isLoopback(hostname) ? 'http' : null
}

/**
 * The address under which people reach the site, as `--address` says it; `null` when it is not given. Without HTTPS it
 * may only be one of this machine: the addresses of respondents hold a secret.
 *
 * @throws UserError when it is no such address
 * @example readAddress('https://survey.example.org/') // → 'https://survey.example.org'
 */
export function readAddress(words: string | undefined): PublicAddress | null {
  if (words === undefined) return null
  if (!URL.canParse(words)) throw new UserError('start-address-scheme', { words }, exitCodes.usage)
  const address = new URL(words)
  const found = fault(address)
  if (found === null) return address.origin
  throw new UserError(`start-address-${found}`, { words, origin: address.origin }, exitCodes.usage)
}
