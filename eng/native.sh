#!/usr/bin/env bash
# Publishes the command as native code for linux-x64 into artifacts/native, runs the README's main job with it and with the portable command,
# and compares the bytes of the results. No warning of the compiler ahead of time passes.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# A C compiler, which links, and zlib are what the .NET SDK does not bring.
missing=()
compiler=$(command -v clang || command -v gcc) || { compiler=; missing+=(clang zlib1g-dev); }
[ -z "$compiler" ] || echo '#include <zlib.h>' | "$compiler" -E -xc - >/dev/null 2>&1 || missing+=(zlib1g-dev)
if [ "${#missing[@]}" -gt 0 ]; then
  command -v apt-get >/dev/null || { echo "The native command needs ${missing[*]}." >&2; exit 1; }
  apt-get update -qq && apt-get install -qq -y --no-install-recommends "${missing[@]}"
fi

dotnet build src/Warning.Cli -c Release
dotnet publish src/Warning.Cli -c Release -r linux-x64 -p:PublishAot=true -p:PackAsTool=false -o artifacts/native
portable="dotnet $PWD/src/Warning.Cli/bin/Release/net10.0/EarlyWarning.Cli.dll"
native="$PWD/artifacts/native/EarlyWarning.Cli"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# run NAME COMMAND: the main job, a letter that it proposes, an explanation, the folder of an office from its files to alerts, and the rules' own tests, on copies
# of the samples.
run() {
  mkdir "$work/$1"
  cp -r rules samples "$work/$1"
  rm -rf "$work/$1"/samples/{shili,office}/{out,state} "$work/$1/samples/office/scan.json"
  cd "$work/$1"
  local began=$EPOCHREALTIME
  $2 scan samples/shili/scan.json --as-of 2026-11-01 > scan.txt
  echo "$1: the sample's scan took $(((${EPOCHREALTIME/./} - ${began/./}) / 1000)) ms" >&2
  $2 scan samples/shili/scan.json --as-of 2026-11-01 --dry-run --output again > again.txt
  $2 explain samples/shili/scan.json 苔针獾 --as-of 2026-11-01 > explain.txt
  $2 init samples/office --lang en > init.txt
  $2 scan samples/office/scan.json --as-of 2026-11-01 > office.txt
  $2 letters draft 桐砚狮 --scan samples/shili/scan.json --by 张三 > draft.txt
  $2 check rules > check.txt
  $2 test rules --coverage > test.txt
  cd - >/dev/null
}

run portable "$portable"
run native "$native"

# The second scan has taken every feed from what the first has kept: the command knows its own build.
grep -q '没有变化' "$work/native/again.txt" || { echo "the native command does not use what it has kept" >&2; exit 1; }

# What the clock told is left out: how long a scan took, and when its entries were recorded, on which their hashes depend; and the random ids and keys of texts.
sed -i -E '/(用时|took) |^  [0-9.]+ s: reading /d' "$work"/*/{scan,again,office}.txt
sed -i -E 's/"at":"[^"]*"/"at":""/; s/"hash":"[^"]*"\}$/"hash":""}/' "$work"/*/samples/{shili,office}/state/ledger.jsonl
sed -i -E 's/text:[0-9]{4}:[0-9a-f]{32}:[0-9a-f]{64}/text/g; s/"id":"[0-9a-f]{32}","key":"[0-9a-f]{64}"/"id":"","key":""/' "$work"/*/samples/*/state/{ledger.jsonl,texts/*}
sed -i -E 's/hash [0-9a-f]{64} sum [0-9a-f]{16}/hash/' "$work"/*/samples/{shili,office}/state/ledger.lock
diff -r "$work/portable" "$work/native" || { echo "the native command does not write what the portable one writes" >&2; exit 1; }
echo "native: $(find "$work/native/samples/shili/out" -type f | wc -l) files of results, the ledger, a letter and what is printed are the same, byte by byte; the command has $(($(stat -c %s "$native") >> 20)) MiB"
