#!/usr/bin/env bash
# Installs what the tests need from the system, on Debian and what is made from it. Asks for nothing and does
# nothing where all is there already. `npm start` needs none of it.
set -euo pipefail

has() { command -v "$1" >/dev/null 2>&1; }
# Programs without which a test fails, as package names.
wanted=()

if ! has chromium-headless-shell && ! has chromium && ! has chromium-browser && ! has google-chrome; then wanted+=(chromium); fi
has java || wanted+=(default-jre-headless)
has mvn || wanted+=(maven)
has tar || wanted+=(tar)
has openssl || wanted+=(openssl)

# Go builds the Temporal CLI where there is none and the official download cannot be reached.
cached_cli=("${XDG_CACHE_HOME:-$HOME/.cache}"/fortnight/temporal-cli/*/temporal)
if [[ -z "${TEMPORAL_CLI_PATH:-}" && ! -x "${cached_cli[0]}" ]] && ! has temporal && ! has go && [[ ! -x /usr/local/go/bin/go ]]; then
  wanted+=(golang)
fi

if [[ ${#wanted[@]} -eq 0 ]]; then
  echo 'System packages: all there.'
  exit 0
fi
if ! has apt-get; then
  echo "Missing on this system: ${wanted[*]} (names of Debian packages). There is no apt-get here: install them your system's way." >&2
  exit 1
fi

as_root=()
if [[ $(id -u) -ne 0 ]]; then
  if ! has sudo; then
    echo "Missing: ${wanted[*]}. Run this as root, or install sudo." >&2
    exit 1
  fi
  as_root=(sudo)
fi

${as_root[@]+"${as_root[@]}"} apt-get update -qq </dev/null
# Without tabs and a window a page takes a quarter of the work. Debian has such a Chromium, not all of its kin have.
if apt-cache show chromium-headless-shell >/dev/null 2>&1; then wanted=("${wanted[@]/%chromium/chromium-headless-shell}"); fi
echo "System packages to install: ${wanted[*]}"
${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}" </dev/null
