#!/usr/bin/env bash
# Writes PublicAPI.Unshipped.txt of every package from its sources: what is public and not yet among the shipped. Run it after a change of the public face, and
# read the difference before it is committed. `eng/public-api.sh ship` moves what is unshipped to the shipped, for a release.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 LC_ALL=C
projects=$(grep -L -e '<IsPackable>false' -e '<PackAsTool>true' src/*/*.csproj)

if [ "${1:-}" = ship ]; then
  for project in $projects; do
    folder=$(dirname "$project")
    { echo '#nullable enable'; cat "$folder"/PublicAPI.*.txt | grep -v '^#nullable' | sort -u; } > "$folder/shipped"
    mv "$folder/shipped" "$folder/PublicAPI.Shipped.txt"
    echo '#nullable enable' > "$folder/PublicAPI.Unshipped.txt"
  done
  exit
fi

for project in $projects; do
  folder=$(dirname "$project")
  [ -f "$folder/PublicAPI.Shipped.txt" ] || echo '#nullable enable' > "$folder/PublicAPI.Shipped.txt"
  echo '#nullable enable' > "$folder/PublicAPI.Unshipped.txt"
done
for project in $projects; do
  folder=$(dirname "$project")
  dotnet format analyzers "$project" --diagnostics RS0016 --severity warn ${1:+"$1"}
  { echo '#nullable enable'; grep -v '^#nullable' "$folder/PublicAPI.Unshipped.txt" | sort -u; } > "$folder/unshipped"
  mv "$folder/unshipped" "$folder/PublicAPI.Unshipped.txt"
  echo "$folder: $(($(wc -l < "$folder/PublicAPI.Unshipped.txt") - 1)) members"
done
