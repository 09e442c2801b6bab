#!/usr/bin/env bash
# Measures the hot path compiled while it runs beside ahead of time, for processors of two levels: 2^20 companies, 40 rules, one thread. Prints the table of
# docs/performance.md. Wants a C compiler and zlib, as eng/native.sh does.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
project=benchmarks/Warning.Kernels
dotnet publish $project -c Release -v q -o artifacts/kernels/portable
for level in x86-64-v3 x86-64-v4; do
  dotnet publish $project -c Release -v q -r linux-x64 -p:PublishAot=true -p:IlcInstructionSet=$level -o artifacts/kernels/$level
done
echo "| compiled | bits of a vector | outcomes, ns a rule and company | assess, ns |"
echo "|---|---:|---:|---:|"
artifacts/kernels/portable/EarlyWarning.Kernels
artifacts/kernels/x86-64-v3/EarlyWarning.Kernels
artifacts/kernels/x86-64-v4/EarlyWarning.Kernels
