#!/usr/bin/env bash
# Builds the apps under samples/apps, and the C# samples of the readmes, against the packages in artifacts/packages as a user of them would: restored into
# a folder of their own. Then runs the apps and looks at what they answer.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
packages=artifacts/packages apps=artifacts/apps
test -n "$(find "$packages" -name 'EarlyWarning.*.nupkg')" || { echo "pack first: dotnet pack EarlyWarning.sln -c Release -o $packages" >&2; exit 1; }

# An older package of the same version must not be taken for the one just packed.
rm -rf $apps/packages/earlywarning* $apps/obj $apps/bin $apps/samples
mkdir -p $apps/samples

# Each sample becomes a file in a namespace of its own: its usings on top, a class as it stands, a program as the body of a method.
number=0
for page in README.md docs/hosting.md src/*/README.md; do
  awk -v page="$page" -v folder="$apps/samples" -v first="$number" '
    function write(    i, name, program) {
      number++; name = sprintf("Sample%02d", number); file = folder "/" name ".cs"; program = body !~ /(^|\n)(public|internal|file) [a-z ]*(class|record|interface)/
      print "// " page ":" line > file
      printf "%s", usings > file
      print "namespace Union.Readmes." name ";" > file
      if (program) print "internal static class Program\n{\n    public static async Task RunAsync(string[] args)\n    {\n        await Task.CompletedTask;" > file
      printf "%s", body > file
      if (program) print "    }\n}" > file
      close(file)
    }
    /^```csharp *$/ { inside = 1; usings = ""; body = ""; line = FNR; next }
    inside && /^```/ { inside = 0; write(); next }
    inside && /^using [A-Za-z.= ]+;/ { usings = usings $0 "\n"; next }
    inside { body = body $0 "\n" }
    BEGIN { number = first }
    END { print number > folder "/count" }' "$page"
  number=$(cat $apps/samples/count)
done
rm $apps/samples/count
test "$number" -ge 9 || { echo "only $number samples were found in the readmes" >&2; exit 1; }

echo "== apps: build against the packages"
for app in console api worker readmes; do dotnet build samples/apps/$app -c Release -v q; done
bin=$PWD/$apps/bin
run() { dotnet "$bin/$1/release/$1.dll" "${@:2}"; }

work=$(mktemp -d) server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
expect() { grep -qF -- "$2" "$1" || { echo "$1 lacks: $2" >&2; cat "$1" >&2; exit 1; }; }

echo "== apps: console"
run Console > "$work/console.txt"
expect "$work/console.txt" "示例市某某家具有限公司: Orange"
expect "$work/console.txt" "wages.arrears"

echo "== apps: api"
cp -r samples/apps/api "$work/api"
(cd "$work/api" && exec dotnet "$bin/Api/release/Api.dll" --urls http://127.0.0.1:0 > "$work/api.txt" 2>&1) & server=$!
for _ in $(seq 300); do
  url=$(sed -n 's/.*Now listening on: \(http[^ ]*\).*/\1/p' "$work/api.txt" | head -1)
  [ -z "$url" ] || break
  kill -0 "$server" 2>/dev/null || { cat "$work/api.txt" >&2; exit 1; }
  sleep 0.1
done
curl -sS "$url/health" > "$work/health.txt"; expect "$work/health.txt" Healthy
curl -sS -H 'Content-Type: application/json' --data-binary @samples/apps/api/request.json "$url/assessments" > "$work/answer.json"
expect "$work/answer.json" '"level":"orange"'
expect "$work/answer.json" '"own.many-workers"'
expect "$work/answer.json" '"missing":[{'
sed 's/wage_arrears_cny/wage_arears_cny/' samples/apps/api/request.json > "$work/wrong.json"
curl -sS -o "$work/wrong.txt" -w '%{http_code}' -H 'Content-Type: application/json' --data-binary @"$work/wrong.json" "$url/assessments" > "$work/status.txt"
expect "$work/status.txt" 400; expect "$work/wrong.txt" wage_arears_cny
# A changed rule with an error is told by the health check and not used; the answers go on.
sed -i 's/headcount >= 100/headcuont >= 100/' "$work/api/rules/own.json"
for _ in $(seq 300); do curl -sS "$url/health" > "$work/health.txt"; ! grep -q Degraded "$work/health.txt" || break; sleep 0.1; done
expect "$work/health.txt" Degraded
curl -sS -H 'Content-Type: application/json' --data-binary @samples/apps/api/request.json "$url/assessments" > "$work/answer.json"
expect "$work/answer.json" '"own.many-workers"'
kill "$server"; wait "$server" 2>/dev/null || true; server=

echo "== apps: worker"
cp -r samples/apps/worker "$work/worker"
for day in 2026-11-20 2026-11-20 2026-11-21; do (cd "$work/worker" && run Worker once $day > "$work/worker.txt"); done
expect "$work/worker.txt" "3 companies, 1 alerts in db.alerts"
expect "$work/worker.txt" "2026-11-20 1 示例市甲家具有限公司 Red"
expect "$work/worker.txt" "2026-11-21 1 示例市甲家具有限公司 Red"
echo "apps: $number samples of the readmes and 3 apps against $(find "$packages" -name '*.nupkg' | wc -l) packages"
