#!/usr/bin/env bash
# Measures the tables of docs/robustness.md: ten million mutated inputs in one process, hostile files with time and memory, and commands that are killed. Takes
# hours and some GiB of the disk; each part by itself: eng/robustness.sh mutate [INPUTS [SEED [AREA]]], hostile [PART], kills [COUNT [SEED]].
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
project=benchmarks/Warning.Robustness

kills() {
  EARLYWARNING_KILLS=${1:-1000} EARLYWARNING_SEED=${2:-2} dotnet test tests/Warning.Cli.Tests -c Release --filter FullyQualifiedName~KilledActsTests
}

case "${1:-all}" in
  kills) kills "${@:2}" ;;
  all)
    dotnet build $project -c Release -v q
    dotnet run --project $project -c Release --no-build -- mutate
    dotnet run --project $project -c Release --no-build -- hostile
    kills
    ;;
  *) dotnet run --project $project -c Release -- "$@" ;;
esac
