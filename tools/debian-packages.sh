#!/bin/bash
# Installs Debian packages that some checks can use, when it may: `bash tools/debian-packages.sh r-base-core r-cran-survey`.
# Prints one sentence when it may not, and leaves it to the caller whether that matters. No service is started.
set -euo pipefail

missing=()
for name in "$@"; do
  if ! dpkg-query --show --showformat='${db:Status-Status}\n' "$name" 2>/dev/null | grep --quiet '^installed$'; then
    missing+=("$name")
  fi
done

if [ ${#missing[@]} -eq 0 ]; then
  echo "Debian packages are there: $*"
  exit 0
fi
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo "Not installed: ${missing[*]}. On Debian, root can: apt-get install --no-install-recommends ${missing[*]}"
  exit 1
fi

export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
policy=/usr/sbin/policy-rc.d
own_policy=
if [ ! -e "$policy" ]; then
  # Debian starts what it installs, unless this says no (101).
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
  own_policy=$policy
fi
trap 'rm -f "$log" $own_policy' EXIT
if timeout 600 bash -c 'apt-get update --quiet && apt-get install --yes --quiet --no-install-recommends "$@"' bash "${missing[@]}" >"$log" 2>&1; then
  echo "Debian packages installed: ${missing[*]}"
else
  echo "Could not install: ${missing[*]}. The last lines of apt-get:"
  tail --lines=5 "$log"
  exit 1
fi
